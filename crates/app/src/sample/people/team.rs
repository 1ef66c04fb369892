//! Product Management: ten people who sit together, advise each other, and know much the same.

use super::Opener::{Either, Me, Them};
use super::{Somebody, at_halden};

const UNIT: &str = "Product Management";
const TOWN: &str = "Gothenburg";

pub(super) const PEOPLE: &[Somebody] = &[
    at_halden("anders-holmberg", "Anders Holmberg", UNIT, "Head of Product", TOWN)
        .said("core=true; closeness=4; energy=1; sphere=team; function=product; level=7; relation=boss; years_ahead=9; power=formal; i_give=2; demand=2; demand_cause=structural; load=2; strengths=stakeholder management; weaknesses=delegating; interests=sailing, medical history")
        .gives([2, 3, 0, 1, 0, 0])
        .mail(7.0, Either, 5.0),
    at_halden("maja-strom", "Maja Ström", UNIT, "Product Manager, Ultrasound", TOWN)
        .said("core=true; closeness=4; energy=1; sphere=team; function=product; level=5; relation=peer; years_ahead=1; power=none; i_give=2; demand=1; load=2; strengths=roadmaps, clear writing; interests=ceramics")
        .gives([2, 0, 0, 1, 0, 0])
        .mail(6.0, Either, 3.0),
    at_halden("viktor-sandell", "Viktor Sandell", UNIT, "Product Manager, Service Tools", TOWN)
        .said("core=true; closeness=3; energy=0; sphere=team; function=product; level=5; relation=peer; power=none; i_give=1; demand=1; load=1; strengths=data, customer interviews")
        .gives([2, 0, 0, 0, 0, 0])
        .mail(3.0, Either, 8.0),
    at_halden("linh-tran", "Linh Tran", UNIT, "Associate Product Manager", TOWN)
        .said("core=true; closeness=4; energy=2; sphere=team; function=product; level=3; relation=report; years_ahead=-8; power=none; i_give=3; demand=1; load=2; strengths=prototyping, drawing; interests=climbing, comics")
        .gives([1, 0, 0, 0, 2, 0])
        .earlier(&[(7, "core=false; benefits.purpose=1")])
        .mail(6.0, Them, 2.0)
        .days(560, 0),
    at_halden("oscar-bystrom", "Oscar Byström", UNIT, "Product Manager, Probes", TOWN)
        .said("core=true; closeness=3; energy=0; sphere=team; function=product; level=5; relation=peer; power=none; i_give=1; demand=1; load=3")
        .gives([2, 0, 0, 0, 0, 0])
        .mail(3.0, Them, 9.0),
    at_halden("sara-wikander", "Sara Wikander", UNIT, "Product Operations", TOWN)
        .said("core=true; closeness=4; energy=1; sphere=team; function=product; level=4; relation=peer; years_ahead=-2; power=informal; i_give=2; demand=1; load=2; strengths=planning, listening; interests=choir")
        .gives([2, 0, 0, 1, 0, 0])
        .mail(5.0, Either, 4.0),
    at_halden("jens-aronsson", "Jens Aronsson", UNIT, "Senior Product Manager, Imaging", TOWN)
        .said("core=true; closeness=3; energy=0; sphere=team; function=product; level=6; relation=peer; years_ahead=12; power=informal; i_give=1; demand=1; load=2; strengths=history of the company; interests=wooden boats")
        .gives([3, 1, 0, 0, 0, 0])
        .mail(3.0, Me, 10.0),
    at_halden("petra-nilsson", "Petra Nilsson", UNIT, "Pricing Manager", TOWN)
        .said("core=true; closeness=3; sphere=team; function=product; level=5; relation=peer; power=none; i_give=1; demand=1; load=2; strengths=pricing")
        .gives([2, 0, 0, 0, 0, 0])
        .mail(3.0, Me, 12.0),
    at_halden("emil-lager", "Emil Lager", UNIT, "Product Analyst", TOWN)
        .said("core=true; closeness=3; energy=0; sphere=team; function=product; level=4; relation=peer; years_ahead=-4; power=none; i_give=1; demand=0; load=1; strengths=data, market analysis")
        .gives([2, 0, 0, 0, 0, 0])
        .mail(2.5, Me, 6.0),
    at_halden("farida-noorzai", "Farida Noorzai", UNIT, "Product Manager, Reporting", TOWN)
        .said("core=true; closeness=3; energy=1; sphere=team; function=product; level=4; relation=report; years_ahead=-5; power=none; i_give=3; demand=2; demand_cause=structural; load=2; strengths=negotiation, languages; interests=poetry")
        .gives([2, 0, 0, 0, 0, 0])
        .earlier(&[(4, "core=false; closeness=2")])
        .mail(5.0, Them, 3.0)
        .days(285, 0),
];
