# The first page while nobody is here: three doors.

first-title = Get the mentoring you need
