//! Beyond the company: clients, people of the trade, one teacher, a circle of peers, a boss of old.

use super::Opener::{Either, Me, Them};
use super::{Listed, Somebody};

const fn person(id: &'static str, name: &'static str, domain: &'static str) -> Somebody {
    Somebody::new(id, name, domain)
}

pub(super) const PEOPLE: &[Somebody] = &[
    person("chidi-okonkwo", "Chidi Okonkwo", "sensora.example.org")
        .book("Sensora", "Product", "Head of Product", "Malmö")
        .said("core=true; closeness=4; energy=2; sphere=outside; function=product; level=6; relation=friend; years_ahead=3; power=informal; i_give=2; demand=0; load=2; strengths=candour, hiring; interests=jazz, urban cycling")
        .gives([1, 0, 1, 2, 0, 0])
        .earlier(&[(2, "benefits.support=1")])
        .mail(3.0, Either, 3.0),
    person("ilse-van-dam", "Ilse van Dam", "delft-hospitals.example.org")
        .book("Delft Hospital Group", "Procurement", "Head of Procurement", "Delft")
        .said("core=true; closeness=3; energy=1; sphere=outside; function=procurement; level=7; relation=client; power=formal; i_give=2; demand=2; demand_cause=structural; load=2; interests=patient safety")
        .gives([2, 0, 0, 0, 2, 0])
        .mail(2.5, Either, 8.0)
        .days(520, 0),
    person("ruben-de-wit", "Ruben de Wit", "delft-hospitals.example.org")
        .book("Delft Hospital Group", "Radiology", "Senior Radiographer", "Delft")
        .said("closeness=2; energy=2; sphere=outside; function=radiology; relation=client; demand=1; strengths=teaching")
        .gives([1, 0, 0, 0, 1, 0])
        .mail(1.2, Them, 9.0)
        .days(400, 0),
    person("soledad-quiroga", "Soledad Quiroga", "product-practice.example.org")
        .book("Institute for Product Practice", "Faculty", "Senior Lecturer", "Copenhagen")
        .said("core=true; closeness=3; energy=2; sphere=outside; function=education; level=7; relation=other; years_ahead=15; power=informal; i_give=1; demand=0; load=2; strengths=coaching, finance, honest feedback; interests=tango, women founders")
        .gives([1, 0, 3, 0, 1, 0])
        .mail(2.0, Me, 7.0)
        .days(250, 0),
    person("daniel-weissberg", "Daniel Weissberg", "product-practice.example.org")
        .book("Institute for Product Practice", "Faculty", "Lecturer", "Copenhagen")
        .also("weissberg@example.net", Listed::No)
        .said("closeness=2; energy=1; sphere=outside; function=education; relation=other; strengths=negotiation")
        .mail(0.6, Me, 12.0)
        .days(240, 20),
    person("abebe-tadesse", "Abebe Tadesse", "uppsala-imaging.example.org")
        .book("Uppsala Institute", "Imaging", "Professor", "Uppsala")
        .said("closeness=2; energy=2; sphere=outside; function=research; level=8; relation=colleague; years_ahead=18; power=informal; demand=0; strengths=research, asking")
        .gives([2, 0, 2, 0, 1, 0])
        .mail(0.7, Me, 30.0)
        .days(640, 45),
    person("olga-petrenko", "Olga Petrenko", "uppsala-imaging.example.org")
        .book("Uppsala Institute", "Imaging", "Research Engineer", "Uppsala")
        .mail(0.5, Either, 14.0)
        .days(380, 40),
    person("greta-hoffmann", "Greta Hoffmann", "bruckner-health.example.org")
        .book("Brückner Capital Health", "Investments", "Partner", "Zürich")
        .said("closeness=3; energy=1; sphere=outside; function=investment; level=9; relation=other; years_ahead=14; power=formal; demand=0; load=3; strengths=finance, negotiation; interests=alpine huts")
        .gives([1, 1, 1, 0, 0, 0])
        .earlier(&[(6, "core=true; closeness=4; benefits.development=2")])
        .mail(1.2, Either, 12.0)
        .days(730, 170),
    person("samuel-osei", "Samuel Osei", "accra-devices.example.org")
        .book("Accra Medical Devices", "Direction", "Managing Director", "Accra")
        .said("closeness=2; energy=2; sphere=outside; function=management; level=9; relation=client; power=formal; demand=1; interests=rural clinics")
        .gives([1, 0, 1, 0, 2, 0])
        .mail(0.8, Either, 16.0),
    person("haruka-mori", "Haruka Mori", "kita-clinic.example.org")
        .book("Kita Clinic", "Cardiology", "Chief Physician", "Kyoto")
        .said("closeness=2; energy=1; sphere=outside; function=medicine; level=8; relation=client; demand=1")
        .mail(0.5, Me, 40.0)
        .days(500, 60),
    person("moritz-baumann", "Moritz Baumann", "rheinklinik.example.org")
        .book("Rheinklinik", "Radiology", "Senior Physician", "Bonn")
        .said("closeness=2; energy=0; sphere=outside; function=medicine; relation=client; demand=2; demand_cause=structural")
        .mail(1.6, Them, 15.0)
        .days(380, 0),
    person("ragnhild-moe", "Ragnhild Moe", "bergen-trust.example.org")
        .book("Bergen Health Trust", "Purchasing", "Purchaser", "Bergen")
        .said("closeness=2; energy=0; sphere=outside; function=procurement; relation=client; demand=1")
        .mail(0.9, Them, 20.0)
        .days(650, 100),
    person("katarzyna-wolska", "Katarzyna Wolska", "polmed.example.org")
        .book("Polmed", "Product", "Product Manager", "Gdańsk")
        .also("k.wolska@example.net", Listed::No)
        .said("closeness=3; energy=1; sphere=outside; function=product; level=5; relation=colleague; demand=0; i_give=1")
        .gives([1, 0, 0, 0, 0, 0])
        .mail(1.5, Either, 6.0)
        .days(500, 0),
    person("noel-carter", "Noel Carter", "halcyon.example.org")
        .book("Halcyon Imaging", "Product", "Product Director", "Boston")
        .said("closeness=2; energy=0; sphere=outside; function=product; relation=other")
        .mail(0.4, Either, 30.0)
        .days(700, 150),
    person("liam-gallagher-reyes", "Liam Gallagher-Reyes", "lumen.example.org")
        .book("Lumen Studio", "Design", "Creative Director", "Dublin")
        .said("closeness=2; energy=1; sphere=outside; function=design; relation=supplier; demand=1")
        .gives([1, 0, 0, 0, 0, 0])
        .mail(3.0, Either, 5.0)
        .days(405, 190),
    person("noor-elamin", "Noor Elamin", "lumen.example.org")
        .book("Lumen Studio", "Design", "Illustrator", "Dublin")
        .said("closeness=2; energy=1; sphere=outside; function=design; relation=supplier")
        .mail(1.2, Either, 6.0)
        .days(390, 200),
    person("gustavo-prado", "Gustavo Prado", "optica-prado.example.org")
        .book("Óptica Prado", "Sales", "Owner", "Porto")
        .said("closeness=2; energy=0; sphere=outside; function=sales; relation=supplier; demand=1")
        .mail(1.0, Them, 10.0)
        .days(420, 30),
    person("anneli-saar", "Anneli Saar", "tallinn-optics.example.org")
        .book("Tallinn Optics", "Engineering", "Application Engineer", "Tallinn")
        .mail(0.9, Either, 8.0)
        .days(400, 170),
    person("amelie-fontaine", "Amélie Fontaine", "orbis.example.org")
        .book("Orbis Robotics", "Product", "Vice President, Product", "Lyon")
        .said("closeness=3; energy=1; sphere=outside; function=product; level=8; relation=colleague; years_ahead=6; power=formal; demand=0; strengths=negotiation")
        .gives([1, 0, 1, 0, 0, 0])
        .mail(0.8, Either, 9.0)
        .days(610, 0),
    person("jorge-castellanos", "Jorge Castellanos", "ventura.example.org")
        .book("Ventura Mobility", "Product", "Product Lead", "Valencia")
        .said("closeness=2; energy=1; sphere=outside; function=product; level=5; relation=colleague; demand=0")
        .gives([1, 0, 0, 1, 0, 0])
        .mail(0.5, Either, 14.0)
        .days(610, 0),
    person("zanele-dube", "Zanele Dube", "umoja.example.org")
        .book("Umoja Health", "Product", "Chief Product Officer", "Durban")
        .said("closeness=2; energy=2; sphere=outside; function=product; level=9; relation=colleague; years_ahead=9; power=formal; demand=0; strengths=mentoring")
        .gives([1, 1, 0, 0, 1, 0])
        .mail(0.5, Either, 18.0)
        .days(480, 0),
    person("tuomas-rinne", "Tuomas Rinne", "aurora-audio.example.org")
        .book("Aurora Audio", "Product", "Product Manager", "Oulu")
        .said("closeness=2; energy=0; sphere=outside; function=product; level=5; relation=colleague")
        .mail(0.3, Either, 20.0)
        .days(610, 0),
    person("leila-haddad", "Leila Haddad", "medina-labs.example.org")
        .book("Medina Labs", "Product", "Product Lead", "Tunis")
        .mail(0.3, Either, 16.0)
        .days(300, 0),
    person("arvid-nystrom", "Arvid Nyström", "fjord-medical.example.org")
        .book("Fjord Medical", "Engineering", "Engineering Manager", "Oslo")
        .said("closeness=3; energy=1; sphere=outside; function=engineering; level=6; relation=friend; demand=0")
        .gives([1, 0, 0, 1, 0, 0])
        .mail(0.9, Either, 10.0)
        .days(730, 130),
    person("shreya-banerjee", "Shreya Banerjee", "lattice.example.org")
        .book("Lattice Software", "Product", "Group Product Manager", "Bengaluru")
        .said("closeness=2; energy=1; sphere=outside; function=product; level=6; relation=other")
        .mail(0.5, Either, 18.0)
        .days(720, 240),
    person("victoria-lang", "Victoria Lang", "lang-search.example.org")
        .book("Lang Executive Search", "Health", "Partner", "London")
        .said("closeness=1; energy=0; sphere=outside; function=recruiting; relation=other; interests=who moves where")
        .mail(0.4, Them, 20.0)
        .days(300, 25),
    person("pieter-vos", "Pieter Vos", "medtech-review.example.org")
        .book("Medtech Review", "Newsroom", "Editor", "Utrecht")
        .mail(0.4, Them, 30.0)
        .days(360, 60),
    person("bridget-oneill", "Bridget O'Neill", "oneill-advisory.example.org")
        .book("O'Neill Advisory", "Practice", "Adviser", "Edinburgh")
        .said("closeness=2; energy=1; sphere=outside; function=consulting; relation=supplier; demand=0; strengths=facilitation")
        .mail(0.8, Me, 8.0)
        .days(400, 200),
    person("fatima-benali", "Fatima Benali", "imaging-days.example.org")
        .book("Imaging Days", "Programme", "Programme Chair", "Brussels")
        .mail(0.6, Them, 12.0)
        .days(200, 40),
    // Seen in mail alone.
    person("rita-kovacs", "Rita Kovács", "example.net").mail(0.5, Them, 12.0).days(150, 0),
    person("ismail-yildiz", "İsmail Yıldız", "example.net").mail(0.4, Them, 18.0).days(260, 15),
    person("clara-duval", "Clara Duval", "example.net").mail(0.4, Me, 20.0).days(210, 30),
];
