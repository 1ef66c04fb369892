//! What a person brings: files, folders, gz and zip; the format is found by content.
