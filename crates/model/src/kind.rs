//! Kinds: closed lists of words, each with the code that files and commands use.

/// A word that is not in the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not one of {}", .allowed.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", "))]
pub struct UnknownWord {
    /// What was given.
    pub given: String,
    /// What is allowed.
    pub allowed: Vec<&'static str>,
}

macro_rules! kind {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word for it in files, commands and addresses.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $code,)+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::kind::UnknownWord;

            fn from_str(code: &str) -> Result<Self, $crate::kind::UnknownWord> {
                match code {
                    $($code => Ok($name::$variant),)+
                    _ => Err($crate::kind::UnknownWord { given: code.to_owned(), allowed: vec![$($code,)+] }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

pub(crate) use kind;

kind! {
    /// Where in my life somebody stands.
    Sphere {
        /// My own team.
        Team = "team",
        /// My unit, beyond the team.
        Unit = "unit",
        /// My organisation, beyond the unit.
        Company = "company",
        /// My profession, outside my organisation.
        Outside = "outside",
        /// Family, friends, neighbours.
        Personal = "personal",
    }
}

impl Sphere {
    /// Whether people of this sphere count as *at work*; somebody without a known sphere does, too.
    #[must_use]
    pub fn is_work(self) -> bool {
        self != Sphere::Personal
    }
}

kind! {
    /// What somebody is to me.
    Relation {
        /// My boss.
        Boss = "boss",
        /// My boss's boss, or above.
        SkipBoss = "skip_boss",
        /// An equal.
        Peer = "peer",
        /// Somebody who reports to me.
        Report = "report",
        /// A client.
        Client = "client",
        /// A supplier.
        Supplier = "supplier",
        /// A colleague elsewhere.
        Colleague = "colleague",
        /// A friend.
        Friend = "friend",
        /// Family.
        Family = "family",
        /// Something else.
        Other = "other",
    }
}

impl Relation {
    /// Whether the tie runs along the reporting line.
    #[must_use]
    pub fn is_hierarchy(self) -> bool {
        matches!(self, Relation::Boss | Relation::SkipBoss | Relation::Report)
    }
}

kind! {
    /// Where I stand in my career; counsel weighs differently by stage.
    Stage {
        /// Early: speed, near peers.
        Early = "early",
        /// Middle: strengths, doors, role transitions.
        Middle = "middle",
        /// Seasoned: openness, learning from the unlikely.
        Seasoned = "seasoned",
    }
}

kind! {
    /// What kind of power somebody holds.
    Power {
        /// By position.
        Formal = "formal",
        /// By respect, access or knowledge.
        Informal = "informal",
        /// Both.
        Both = "both",
        /// Neither.
        None = "none",
    }
}

impl Power {
    /// Formal power, `both` included.
    #[must_use]
    pub fn is_formal(self) -> bool {
        matches!(self, Power::Formal | Power::Both)
    }

    /// Informal power, `both` included.
    #[must_use]
    pub fn is_informal(self) -> bool {
        matches!(self, Power::Informal | Power::Both)
    }
}

kind! {
    /// Appetite for risk.
    Risk {
        /// Avoids it.
        Averse = "averse",
        /// Takes it as it comes.
        Neutral = "neutral",
        /// Looks for it.
        Seeking = "seeking",
    }
}

kind! {
    /// Why somebody uses much of me.
    DemandCause {
        /// Procedure requires me.
        Structural = "structural",
        /// It has become a habit.
        Habit = "habit",
    }
}

kind! {
    /// What a tie gives me: the six benefits of the practice.
    Benefit {
        /// Information and expertise.
        Information = "information",
        /// Political support and influence.
        Influence = "influence",
        /// Challenge and honest feedback.
        Development = "development",
        /// Personal support and energy.
        Support = "support",
        /// Sense of purpose and worth.
        Purpose = "purpose",
        /// Balance of work and life.
        Balance = "balance",
    }
}

impl Benefit {
    /// The benefits that carry performance.
    pub const PERFORMANCE: [Benefit; 3] = [Benefit::Information, Benefit::Influence, Benefit::Development];
    /// The benefits that carry satisfaction.
    pub const SATISFACTION: [Benefit; 3] = [Benefit::Support, Benefit::Purpose, Benefit::Balance];

    /// The place of this benefit in a row of six.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

kind! {
    /// One of the six traps of networking.
    Trap {
        /// Lives by the chart.
        Formalist = "formalist",
        /// A bottleneck: too many want too much of me.
        Overloaded = "overloaded",
        /// Stays with what is known and safe.
        DisconnectedExpert = "disconnected_expert",
        /// Hears the same voices.
        Biased = "biased",
        /// Collects contacts.
        Superficial = "superficial",
        /// Becomes whoever is in the room.
        Chameleon = "chameleon",
    }
}

kind! {
    /// How far into a trap somebody is.
    TrapLevel {
        /// Clear of it.
        None = "none",
        /// Near the line.
        Near = "near",
        /// Over the line.
        Clear = "clear",
        /// Not enough is known.
        Unknown = "unknown",
    }
}

kind! {
    /// One of the four ways with somebody who drains me.
    DrainWay {
        /// Reshape my role, so that I depend on them less.
        Reshape = "reshape",
        /// Give it less time.
        LessTime = "less_time",
        /// Work to change the behaviour.
        ChangeBehaviour = "change_behaviour",
        /// Change my reaction.
        Reframe = "reframe",
    }
}

kind! {
    /// By what somebody can help with a result.
    Help {
        /// By what they know or can do.
        Expertise = "expertise",
        /// By what they have to give: people, money, time, access.
        Resources = "resources",
        /// By whom they can move.
        Influence = "influence",
    }
}

kind! {
    /// A place on the relationship map; somebody may have several.
    MapMark {
        /// Needed for the present job.
        Now = "now",
        /// Could help with the next job.
        Next = "next",
        /// To be known better.
        Better = "better",
    }
}

kind! {
    /// Which way a favour went.
    Direction {
        /// I did it: they owe me one.
        Done = "done",
        /// They did it: I owe them one.
        Received = "received",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back() {
        for &sphere in Sphere::ALL {
            assert_eq!(sphere.code().parse(), Ok(sphere));
        }
        for &benefit in Benefit::ALL {
            assert_eq!(benefit.code().parse(), Ok(benefit));
        }
    }

    #[test]
    fn an_unknown_word_says_what_is_allowed() {
        let error = "work".parse::<Power>().unwrap_err();
        assert_eq!(error.to_string(), "`work` is not one of `formal`, `informal`, `both`, `none`");
    }
}
