//! What each role means in one organisation, with the line by which it was told.

use super::Organisation;
use model::finding::{Message, Value};
use model::practice::{ORG_BOTTLENECK_CUT_OFF_MIN, ORG_BOTTLENECK_SHARE, ORG_BROKER_SHARE, ORG_CONNECTOR_SHARE};
use network::org::roles::Role;

/// The meaning of a role, with its lines in this organisation.
#[must_use]
pub fn role_message(one: &Organisation, role: Role) -> Message {
    let lines = one.roles.lines;
    let number = |value: Option<u32>| value.map_or(Value::Unknown, |value| Value::Count(value.into()));
    let degree = |of: fn(&network::org::roles::Lines) -> u32| number(lines.as_ref().map(of));
    let (id, values) = match role {
        Role::Isolate => ("org-meaning-isolate", Vec::new()),
        Role::Bottleneck => {
            let values = vec![
                ("cut_off", Value::Count(ORG_BOTTLENECK_CUT_OFF_MIN.into())),
                ("share", Value::Share(ORG_BOTTLENECK_SHARE)),
            ];
            ("org-meaning-bottleneck", values)
        }
        Role::Broker => {
            let constraint =
                lines.map_or(Value::Unknown, |lines| Value::Text(format!("{:.2}", lines.broker_constraint_max)));
            ("org-meaning-broker", vec![("share", Value::Share(ORG_BROKER_SHARE)), ("constraint", constraint)])
        }
        Role::Connector => {
            let values =
                vec![("share", Value::Share(ORG_CONNECTOR_SHARE)), ("degree", degree(|lines| lines.connector_degree))];
            ("org-meaning-connector", values)
        }
        Role::Peripheral => ("org-meaning-peripheral", vec![("degree", degree(|lines| lines.peripheral_degree_max))]),
        Role::Member => ("org-meaning-member", Vec::new()),
    };
    Message { id, values }
}
