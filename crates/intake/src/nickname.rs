//! Short forms of given names. One line a family of forms; keys as [`crate::name::key_of`] folds them.

/// A short form of at least this many letters that begins the long one needs no entry (`Kat`, `Katrin`).
const PREFIX_CHARS_MIN: usize = 3;

const FAMILIES: &[&str] = &[
    "abigail abby gail",
    "albert al bert",
    "alexander alexandra alex sandy sasha xander alec",
    "alfred alf fred",
    "alice ali",
    "andreas andrew andy drew",
    "anna anne ann annie nancy",
    "anthony tony antonio toni",
    "barbara barb babs",
    "benjamin ben benny",
    "catherine katherine kathrin katrin cathy kathy kate katie kat kitty",
    "charles charlie chuck karl",
    "christian christopher christoph chris kris",
    "christina christine chris tina kris",
    "daniel dan danny",
    "david dave",
    "deborah deb debbie",
    "dmitri dima mitya",
    "dorothy dot dottie",
    "edward ed eddie ted ned",
    "elena helena lena",
    "elizabeth elisabeth liz lizzy beth betty eliza elsa lisa lisbeth",
    "emanuel manuel manny",
    "felix fee",
    "francis francisco frances frank fran paco franz",
    "frederick friedrich fred freddy fritz",
    "gabriel gabe",
    "george georg jorge schorsch",
    "gerald gerard gerry jerry",
    "gregory greg",
    "guillermo memo",
    "harold harry hal",
    "henrik henry heinrich rik hank harry heinz hal",
    "isabella bella isa",
    "ivan vanya",
    "jacob jakub jake kuba",
    "james jim jimmy jamie",
    "jennifer jen jenny",
    "jessica jess",
    "johann johannes john jack hans johnny jon",
    "jonathan jon jonny",
    "jose pepe",
    "joseph joe josef sepp beppe",
    "joshua josh",
    "judith judy",
    "katarzyna kasia",
    "kenneth ken kenny",
    "lawrence larry lars",
    "leonard leo len lenny",
    "louis lou luis",
    "lucas luke lukas luc",
    "magdalena lena magda",
    "malgorzata gosia",
    "margaret maggie meg peggy greta rita marge",
    "maria mia marie mary molly polly masha",
    "martin marty",
    "matthew matthias matt matze",
    "maximilian max",
    "michael mike mick mickey micha misha michel",
    "natalia natalie nat natasha",
    "nathan nathaniel nat nate",
    "nicholas nikolaus nick nico klaus",
    "olga olya",
    "oliver ollie olli",
    "pamela pam",
    "patricia pat patty trish",
    "patrick pat paddy",
    "peter pete petr",
    "philip phil pip",
    "rebecca becca becky",
    "richard rick dick ricky rich",
    "robert rob bob bobby bert",
    "ronald ron",
    "samuel samantha sam sammy",
    "sebastian seb basti bastian",
    "sofia sophia sophie sof",
    "stanislaw staszek",
    "stephen steven stefan steve",
    "susan suzanne sue susie",
    "sergei seryozha",
    "tatiana tanya",
    "theodore theodor theo ted",
    "theresa terry tess tessa",
    "thomas tom tommy tomas",
    "timothy tim",
    "tobias tobi toby",
    "ursula uschi ulla",
    "valeria valerie val",
    "victor viktor vic vik",
    "victoria vicky tori",
    "vincent vince vinny",
    "vladimir vova volodya",
    "walter walt wally",
    "wilhelm william will bill billy willy liam",
    "yevgeny eugene zhenya gene",
    "zachary zach",
];

/// Whether two given names, folded, can be one person's: equal, one a short form of the other, or one its beginning.
pub(crate) fn can_be_one(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.chars().count() >= PREFIX_CHARS_MIN && long.starts_with(short) {
        return true;
    }
    FAMILIES.iter().any(|family| {
        let has = |name: &str| family.split(' ').any(|form| folded_eq(form, name));
        has(a) && has(b)
    })
}

/// The table is written with whole vowels, keys have `ae`, `oe`, `ue` as one letter.
fn folded_eq(form: &str, key: &str) -> bool {
    form == key || crate::name::key_of(form) == key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_meet_and_others_do_not() {
        for (a, b) in [("ben", "benjamin"), ("rik", "henrik"), ("kat", "katrin"), ("lena", "elena"), ("samul", "sam")] {
            assert!(can_be_one(a, b) && can_be_one(b, a), "{a} {b}");
        }
        for (a, b) in [("ada", "ben"), ("al", "alina"), ("jon", "jan")] {
            assert!(!can_be_one(a, b), "{a} {b}");
        }
    }
}
