//! Dotted paths into JSON texts, for case scripts: `redundancy.voices`, `people.0.name`.

use serde_json::Value;

/// The value at a dotted path, as compact JSON text; texts come without quotes.
///
/// A part is a field's name or, inside a list, an index from 0. `length` of a list is how many entries it has.
///
/// # Errors
/// A sentence: the text is not JSON, or the first part that leads nowhere.
pub fn lookup(json: &str, path: &str) -> Result<String, String> {
    let root: Value = serde_json::from_str(json).map_err(|error| format!("the output is not JSON: {error}"))?;
    let mut value = &root;
    for part in path.split('.') {
        let next = match value {
            Value::Object(object) => object.get(part),
            Value::Array(array) if part == "length" => return Ok(array.len().to_string()),
            Value::Array(array) => part.parse::<usize>().ok().and_then(|index| array.get(index)),
            _ => None,
        };
        value = next.ok_or_else(|| format!("`{part}` of `{path}` is not there"))?;
    }
    Ok(match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::lookup;

    #[test]
    fn a_path_leads_to_a_value_or_says_where_it_ends() {
        let json = r#"{"a": {"b": [1, {"c": "x"}]}}"#;
        assert_eq!(lookup(json, "a.b.1.c"), Ok("x".to_owned()));
        assert_eq!(lookup(json, "a.b.0"), Ok("1".to_owned()));
        assert_eq!(lookup(json, "a.b.length"), Ok("2".to_owned()));
        assert_eq!(lookup(json, "a.z.0"), Err("`z` of `a.z.0` is not there".to_owned()));
        assert!(lookup("{", "a").is_err());
    }
}
