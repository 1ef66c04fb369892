# Today, and what the user does with counsel.
