//! Lists of contacts as CSV: LinkedIn of every era, Google old and new, Outlook.
