# How far the core reaches: network.all_work, .no_juniors, .no_outsiders.

network-all-work-title = { $outside_work ->
    [0] { $core ->
        [one] Your core is all work: nobody outside it gives you support, purpose or balance
       *[other] All { $core } advisers belong to work: nobody outside it gives you support, purpose or balance
    }
    [one] The one adviser outside work gives you no strong support, purpose or balance
   *[other] None of the { $outside_work } advisers outside work gives you strong support, purpose or balance
}
network-all-work-why = When everything that carries you is at work, a bad year there is a bad year everywhere. { $sphere_unknown ->
    [0] {""}
    [one] For one person it is not known whether they belong to work; they count as if they did.
   *[other] For { $sphere_unknown } people it is not known whether they belong to work; they count as if they did.
} { basis-note }

network-no-juniors-title = { $known ->
    [one] Nobody at work in your core is below your level
   *[other] Nobody among { $known } advisers at work is below your level
}
network-no-juniors-why = { $stage-code ->
    [seasoned] Questions from beginners make you say why you do what you do, and they see what has changed.
   *[other] Juniors see what has changed and hear what people really think; little of it reaches you.
} { basis-note }

network-no-outsiders-title = { $organisation-code ->
    [unknown] { nobody-among } is from outside your organisation
   *[known] { nobody-among } is from outside { $organisation }
}
network-no-outsiders-why = People outside have no stake in how it was always done, and no fear of saying so. { basis-note }
