# How values look in a sentence. Nothing else formats a date, a share or a list.

value-share = { $percent }%
value-date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
value-unknown = not known
value-nobody = nobody
value-somebody = somebody

list-more = { $list }, { $next }
list-last = { $list } and { $next }
list-others = { $list } and { $others } more
value-number = { $number }
