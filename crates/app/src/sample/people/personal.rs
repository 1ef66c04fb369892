//! Home, friends, and the rowing that stopped.

use super::Opener::{Either, Me, Them};
use super::Somebody;

const fn private(id: &'static str, name: &'static str, label: &'static str, place: &'static str) -> Somebody {
    Somebody::new(id, name, "example.net").private(label, place)
}

pub(super) const PEOPLE: &[Somebody] = &[
    private("hedda-lindqvist", "Hedda Lindqvist", "Family", "Gothenburg")
        .said("core=true; closeness=5; energy=2; sphere=personal; relation=family; i_give=3; demand=1; strengths=calm; interests=wild swimming")
        .gives([0, 0, 0, 3, 0, 1])
        .mail(4.0, Either, 2.0),
    private("mattias-ek", "Mattias Ek", "Friends", "Kungälv")
        .said("core=true; closeness=4; energy=1; sphere=personal; relation=friend; organisation=Ek Carpentry; function=carpentry; i_give=2; demand=0; strengths=listening, trail running, cooking")
        .gives([0, 0, 0, 2, 0, 0])
        .mail(2.0, Either, 9.0),
    private("gunnel-lindqvist", "Gunnel Lindqvist", "Family", "Karlstad")
        .said("closeness=4; energy=1; sphere=personal; relation=family; i_give=3; demand=2; demand_cause=habit")
        .gives([0, 0, 0, 1, 1, 0])
        .mail(2.5, Them, 20.0),
    private("rasmus-lindqvist", "Rasmus Lindqvist", "Family", "Berlin")
        .said("closeness=3; energy=1; sphere=personal; relation=family")
        .mail(0.8, Either, 30.0),
    private("zeynep-arslan", "Zeynep Arslan", "Friends", "Gothenburg")
        .said("closeness=3; energy=2; sphere=personal; relation=friend; organisation=Harbour Rowing Club; i_give=1; strengths=rowing, sports coaching")
        .gives([0, 0, 0, 0, 0, 2])
        .earlier(&[(5, "core=true; closeness=4; benefits.support=1")])
        .mail(2.0, Either, 5.0)
        .days(730, 155),
    private("ylva-stenberg", "Ylva Stenberg", "Friends", "Gothenburg")
        .said("closeness=2; energy=1; sphere=personal; relation=friend; organisation=Harbour Rowing Club")
        .gives([0, 0, 0, 0, 0, 1])
        .mail(0.6, Either, 9.0)
        .days(600, 160),
    private("jonna-akesson", "Jonna Åkesson", "Friends", "Kungsbacka")
        .said("closeness=3; energy=1; sphere=personal; relation=friend; i_give=1; strengths=teaching")
        .gives([0, 0, 0, 1, 0, 0])
        .mail(1.0, Either, 14.0),
    private("mirela-ionescu", "Mirela Ionescu", "Friends", "Vienna")
        .said("closeness=4; energy=2; sphere=personal; relation=friend; i_give=1")
        .gives([0, 0, 1, 1, 0, 0])
        .mail(0.8, Either, 16.0)
        .days(730, 110),
    private("peter-amsel", "Peter Amsel", "Friends", "Gothenburg")
        .said("closeness=2; energy=1; sphere=personal; relation=friend")
        .gives([0, 0, 0, 0, 0, 1])
        .mail(0.5, Either, 24.0),
    private("tariq-mahmoud", "Tariq Mahmoud", "Friends", "Gothenburg")
        .said("closeness=2; energy=1; sphere=personal; relation=friend; interests=allotment gardens")
        .mail(0.6, Either, 18.0)
        .days(400, 0),
    private("kofi-asante", "Kofi Asante", "Friends", "Gothenburg").mail(0.4, Them, 20.0).days(350, 60),
    private("bea-lundgren", "Bea Lundgren", "Friends", "Gothenburg")
        .said("closeness=2; sphere=personal; relation=other; demand=1")
        .mail(1.2, Them, 8.0)
        .days(420, 0),
    private("santiago-ruiz", "Santiago Ruiz", "Friends", "Gothenburg").mail(0.5, Me, 15.0).days(420, 0),
];
