//! The rest of Halden Instruments: those whom the launch brought close, those who want a piece of Nora, and two who drain.

use super::Opener::{Either, Me, Them};
use super::{Listed, Somebody, at_halden};

pub(super) const PEOPLE: &[Somebody] = &[
    at_halden("rebecka-falk", "Rebecka Falk", "Engineering", "Lead Engineer", "Gothenburg")
        .said("core=true; closeness=4; energy=1; sphere=company; function=engineering; level=6; relation=colleague; years_ahead=3; power=informal; i_give=2; demand=1; load=3; strengths=signal processing, candour; interests=orienteering")
        .gives([3, 0, 1, 0, 0, 0])
        .mail(5.0, Either, 5.0),
    at_halden("dragan-petrovic", "Dragan Petrović", "Engineering", "Head of Engineering", "Gothenburg")
        .said("core=true; closeness=3; energy=-2; sphere=company; function=engineering; level=7; relation=colleague; years_ahead=11; power=formal; i_give=2; demand=3; demand_cause=habit; load=3; strengths=systems; weaknesses=listening")
        .gives([2, 1, 0, 0, 0, 0])
        .earlier(&[(6, "energy=-1")])
        .mail(3.5, Them, 20.0),
    at_halden("nadira-hussain", "Nadira Hussain", "Engineering", "Firmware Engineer", "Gothenburg")
        .said("closeness=3; energy=2; sphere=company; function=engineering; level=4; relation=colleague; i_give=1; demand=0; load=2; strengths=teaching; interests=robotics club for girls")
        .gives([1, 0, 0, 0, 1, 0])
        .mail(2.0, Either, 4.0)
        .days(420, 0),
    at_halden("ada-brannstrom", "Ada Brännström", "Engineering", "Test Engineer", "Linköping")
        .said("closeness=2; energy=1; sphere=company; function=engineering; level=3; relation=colleague; demand=0")
        .mail(1.2, Either, 9.0)
        .days(600, 20),
    at_halden("tomas-hedberg", "Tomas Hedberg", "Engineering", "Mechanical Engineer", "Linköping")
        .said("closeness=2; sphere=company; function=engineering; level=4; relation=colleague")
        .mail(1.0, Them, 14.0)
        .days(700, 90),
    at_halden("meilin-zhao", "Meilin Zhao", "Engineering", "Imaging Scientist", "Gothenburg")
        .said("closeness=3; energy=1; sphere=company; function=engineering; level=5; relation=colleague; demand=1; strengths=research")
        .gives([2, 0, 0, 0, 0, 0])
        .mail(2.0, Either, 6.0)
        .days(400, 0),
    at_halden("roya-ahmadi", "Roya Ahmadi", "Quality", "Head of Quality", "Gothenburg")
        .also("roya.karimi@halden.example.com", Listed::Yes)
        .said("core=true; closeness=4; energy=2; sphere=company; function=quality; level=6; relation=colleague; years_ahead=4; power=both; i_give=2; demand=1; load=2; strengths=patience, clear questions; interests=gardening")
        .gives([2, 0, 0, 1, 1, 0])
        .earlier(&[(8, "core=false; closeness=3; energy=1")])
        .mail(3.5, Either, 4.0),
    at_halden("sven-lidman", "Sven Lidman", "Quality", "Quality Auditor", "Gothenburg")
        .said("closeness=2; energy=0; sphere=company; function=quality; level=4; relation=colleague; demand=1")
        .mail(1.0, Them, 20.0),
    at_halden("tobias-klein", "Tobias Klein", "Regulatory", "Regulatory Manager", "Hamburg")
        .said("closeness=2; energy=-1; sphere=company; function=regulatory; level=6; relation=colleague; power=formal; i_give=1; demand=2; demand_cause=structural; load=3; weaknesses=saying yes")
        .gives([1, 0, 0, 0, 0, 0])
        .mail(0.5, Them, 40.0),
    at_halden("ingrid-maartens", "Ingrid Maartens", "Regulatory", "Regulatory Specialist", "Hamburg")
        .said("closeness=2; energy=1; sphere=company; function=regulatory; level=4; relation=colleague; demand=1")
        .mail(1.0, Either, 8.0)
        .days(410, 60),
    at_halden("aino-laaksonen", "Aino Laaksonen", "Sales", "Head of Sales, Nordics", "Helsinki")
        .said("core=true; closeness=4; energy=1; sphere=company; function=sales; level=7; relation=colleague; years_ahead=8; power=both; i_give=2; demand=2; demand_cause=habit; load=2; strengths=negotiation, connecting people; interests=ice swimming")
        .gives([2, 2, 0, 0, 0, 0])
        .earlier(&[(10, "benefits.influence=1")])
        .mail(4.5, Them, 3.0),
    at_halden("carlos-ibarra", "Carlos Ibarra", "Sales", "Account Manager, Iberia", "Madrid")
        .said("closeness=2; energy=0; sphere=company; function=sales; level=5; relation=colleague; demand=2; demand_cause=habit; load=2")
        .gives([1, 0, 0, 0, 0, 0])
        .mail(3.0, Them, 6.0),
    at_halden("yui-kobayashi", "Yui Kobayashi", "Sales", "Account Manager, Japan", "Osaka")
        .said("closeness=3; energy=1; sphere=company; function=sales; level=5; relation=colleague; demand=2; demand_cause=structural; load=2; strengths=careful notes")
        .gives([2, 0, 0, 0, 0, 0])
        .mail(2.5, Them, 11.0),
    at_halden("marcus-thorne", "Marcus Thorne", "Sales", "Account Manager, United Kingdom", "Leeds")
        .said("closeness=2; energy=0; sphere=company; function=sales; level=5; relation=colleague; demand=3; demand_cause=habit; load=1")
        .gives([1, 1, 0, 0, 0, 0])
        .mail(4.0, Them, 8.0),
    at_halden("priya-raman", "Priya Raman", "Sales", "Account Manager, Southeast Asia", "Singapore")
        .said("closeness=2; energy=1; sphere=company; function=sales; level=5; relation=colleague; demand=2; demand_cause=habit; load=2")
        .mail(2.0, Them, 10.0)
        .days(400, 0),
    at_halden("ewa-malik", "Ewa Malik", "Marketing", "Marketing Manager", "Gothenburg")
        .said("closeness=3; energy=1; sphere=company; function=marketing; level=5; relation=colleague; i_give=2; demand=1; load=2; strengths=storytelling")
        .gives([1, 0, 0, 1, 0, 0])
        .mail(3.0, Either, 5.0),
    at_halden("lucas-ferreira", "Lucas Ferreira", "Marketing", "Content Lead", "Lisbon")
        .said("closeness=2; sphere=company; function=marketing; relation=colleague; demand=1")
        .mail(1.2, Them, 12.0)
        .days(330, 0),
    at_halden("fredrik-lund", "Fredrik Lund", "Support", "Head of Support", "Gothenburg")
        .said("closeness=3; energy=1; sphere=company; function=support; level=6; relation=colleague; demand=2; demand_cause=structural; load=3")
        .gives([2, 0, 0, 0, 0, 0])
        .mail(2.0, Them, 6.0),
    at_halden("hanna-viklund", "Hanna Viklund", "Support", "Training Specialist", "Gothenburg")
        .said("closeness=2; energy=1; sphere=company; function=support; level=4; relation=colleague; demand=1")
        .mail(1.4, Them, 7.0),
    at_halden("ulrika-engdahl", "Ulrika Engdahl", "Finance", "Finance Director", "Stockholm")
        .said("closeness=2; energy=0; sphere=company; function=finance; level=8; relation=colleague; years_ahead=14; power=formal; demand=0; load=3; strengths=finance, straight answers")
        .gives([1, 1, 0, 0, 0, 0])
        .mail(1.0, Me, 24.0),
    at_halden("benedikte-juhl", "Benedikte Juhl", "Finance", "Business Controller", "Stockholm")
        .said("closeness=2; energy=1; sphere=company; function=finance; level=5; relation=colleague; strengths=finance")
        .mail(1.4, Either, 7.0),
    at_halden("elin-sjogren", "Elin Sjögren", "People", "People Partner", "Gothenburg")
        .said("closeness=3; energy=1; sphere=company; function=people; level=6; relation=colleague; power=informal; demand=0; strengths=listening, coaching")
        .gives([0, 1, 1, 1, 0, 0])
        .mail(0.8, Either, 10.0),
    at_halden("bjorn-hallstrom", "Björn Hallström", "Executive Team", "Chief Commercial Officer", "Stockholm")
        .said("core=true; closeness=3; energy=1; sphere=company; function=management; level=9; relation=skip_boss; years_ahead=16; power=formal; i_give=1; demand=0; load=3; strengths=doors; interests=women in technology, skating")
        .gives([0, 3, 0, 0, 0, 0])
        .earlier(&[(11, "core=false; closeness=2")])
        .mail(1.0, Me, 20.0)
        .days(430, 82),
    at_halden("camilla-rask", "Camilla Rask", "Executive Team", "Chief Executive", "Stockholm")
        .said("closeness=1; sphere=company; function=management; level=10; relation=other; power=formal")
        .mail(0.15, Them, 48.0),
    at_halden("patrik-dahlgren", "Patrik Dahlgren", "Legal", "Counsel", "Stockholm")
        .said("closeness=1; energy=0; sphere=company; function=legal; level=6; relation=colleague")
        .mail(0.6, Me, 30.0),
    at_halden("wanjiru-kamau", "Wanjiru Kamau", "Supply", "Supply Planner", "Gothenburg")
        .said("closeness=2; energy=1; sphere=company; function=supply; level=4; relation=colleague; demand=1")
        .mail(1.2, Either, 6.0)
        .days(420, 30),
    at_halden("stefan-mikulec", "Stefan Mikulec", "Information Technology", "Systems Owner", "Gothenburg")
        .mail(0.8, Me, 15.0),
    at_halden("saga-blomqvist", "Saga Blomqvist", "Design", "Interaction Designer", "Gothenburg")
        .said("closeness=3; energy=2; sphere=company; function=design; level=4; relation=colleague; demand=1; load=1; strengths=drawing, customer interviews")
        .gives([1, 0, 0, 0, 1, 0])
        .mail(2.2, Either, 4.0)
        .days(500, 0),
    at_halden("henrik-askling", "Henrik Askling", "Program Office", "Program Director", "Gothenburg")
        .said("closeness=2; organisation=Vasa Turbines; unit=; sphere=outside; function=program; relation=other; power=none; demand=0")
        .earlier(&[(7, "organisation=Halden Instruments; unit=Program Office; sphere=company; relation=colleague; energy=-2; demand=3; demand_cause=structural; power=formal; level=7; core=true; benefits.influence=1; benefits.information=1")])
        .mail(3.0, Them, 18.0)
        .days(730, 215),
    // Seen in mail alone; nothing is said of them yet.
    Somebody::new("alva-rehn", "Alva Rehn", "halden.example.com").mail(0.5, Them, 10.0).days(180, 0),
    Somebody::new("nils-oberg", "Nils Öberg", "halden.example.com").mail(0.4, Them, 20.0).days(300, 0),
    Somebody::new("mwai-njoroge", "Mwai Njoroge", "halden.example.com").mail(0.7, Me, 9.0).days(120, 0),
];
