//! One text of the catalogue: which values it asks for, and, where it asks for none, how it reads.
//!
//! Making a value ready (spelling a number, joining names, looking up a word) costs more than the sentence around it, and most
//! sentences use few of the forms that a value has. So each text is asked once which ones it names.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern};
use std::borrow::Cow;
use std::sync::OnceLock;

pub(crate) type Bundle = FluentBundle<FluentResource>;
type Text = Pattern<&'static str>;

/// What a text names: a value of its message, in one of the forms that values have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Variable {
    /// As the catalogue writes it, `known-words`.
    pub(crate) whole: &'static str,
    /// Name of the value, `known`.
    pub(crate) value: &'static str,
    /// What is asked of it, `words`; empty for the value itself.
    pub(crate) form: &'static str,
}

impl Variable {
    fn new(whole: &'static str) -> Self {
        let (value, form) = whole.split_once('-').unwrap_or((whole, ""));
        Self { whole, value, form }
    }
}

/// A message or an attribute of one.
pub(crate) struct Sentence {
    bundle: &'static Bundle,
    pattern: &'static Text,
    /// Also those of the messages that it refers to; each once.
    variables: Vec<Variable>,
    /// The whole text, where nothing in it varies; made when it is first said.
    fixed: OnceLock<String>,
}

impl Sentence {
    /// `id` may name an attribute, after a dot; `None` where the bundle does not have it.
    pub(crate) fn find(bundle: &'static Bundle, id: &str) -> Option<Self> {
        let (message, attribute) =
            id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
        let pattern = pattern(bundle, message, attribute)?;
        let mut search = Search { bundle, seen: Vec::new(), variables: Vec::new() };
        search.pattern(pattern);
        Some(Self { bundle, pattern, variables: search.variables, fixed: OnceLock::new() })
    }

    pub(crate) fn variables(&self) -> &[Variable] {
        &self.variables
    }

    pub(crate) fn say(&self, args: &FluentArgs<'_>) -> String {
        if self.variables.is_empty() { self.say_fixed() } else { self.format(Some(args)) }
    }

    /// Without values; a text that asks for some names them in braces.
    pub(crate) fn say_fixed(&self) -> String {
        self.fixed.get_or_init(|| self.format(None)).clone()
    }

    fn format(&self, args: Option<&FluentArgs<'_>>) -> String {
        // Faults leave the name of what is missing in the text, which is all that can be done for a reader.
        tidied(self.bundle.format_pattern(self.pattern, args, &mut Vec::new()))
    }
}

fn pattern(bundle: &'static Bundle, message: &str, attribute: Option<&str>) -> Option<&'static Text> {
    let message = bundle.get_message(message)?;
    match attribute {
        Some(attribute) => Some(message.get_attribute(attribute)?.value()),
        None => message.value(),
    }
}

/// Parts of a sentence that had nothing to say leave their spaces behind.
fn tidied(text: Cow<'_, str>) -> String {
    let is_tidy = text.trim().len() == text.len() && !text.contains("  ");
    if is_tidy {
        return text.into_owned();
    }
    let parts: Vec<&str> = text.split(' ').filter(|part| !part.is_empty()).collect();
    parts.join(" ").trim().to_owned()
}

/// Walks through a text and all that it refers to.
struct Search {
    bundle: &'static Bundle,
    /// Messages visited, so that one that refers to itself does not keep us for ever.
    seen: Vec<*const Text>,
    variables: Vec<Variable>,
}

impl Search {
    fn pattern(&mut self, pattern: &'static Text) {
        use fluent_syntax::ast::PatternElement::Placeable;
        if self.seen.contains(&std::ptr::from_ref(pattern)) {
            return;
        }
        self.seen.push(pattern);
        for element in &pattern.elements {
            if let Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'static Expression<&'static str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &'static InlineExpression<&'static str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                let variable = Variable::new(id.name);
                if !self.variables.contains(&variable) {
                    self.variables.push(variable);
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                if let Some(pattern) = pattern(self.bundle, id.name, attribute) {
                    self.pattern(pattern);
                }
            }
            // A term sees what it is given and nothing else, so what counts is what it is given.
            InlineExpression::TermReference { arguments, .. } => {
                arguments.iter().for_each(|given| self.arguments(given))
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &'static CallArguments<&'static str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}
