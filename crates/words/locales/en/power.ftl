# Who holds power: network.top_heavy, network.no_informal_power.

network-top-heavy-title = { $scope-code ->
    [all] { $known ->
        [one] Your one adviser holds formal power
       *[other] All { $known } advisers hold formal power
    }
    [all_known] All { $known } advisers whose power is known hold it by position
    [of_known] { $count } of the { $known } advisers whose power is known hold it by position
   *[of_core] { $count } of { $known } advisers hold formal power
}
network-top-heavy-why = Rank opens doors, but much of what happens runs past the chart. { basis-note }

network-no-informal-power-title = { nobody-among } holds informal power
network-no-informal-power-why = Much is decided by people with respect and access rather than rank. { basis-note }
