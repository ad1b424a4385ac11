package io.crosswalk.edfi;

/** The ways in which Ed-Fi APIs take coursework. */
public enum DialectName {
    /** The extension, {@code lmsx/assignments} and {@code lmsx/assignmentSubmissions}. */
    LMSX,
    /** The core of Data Standard 4 and later, {@code ed-fi/gradebookEntries} and {@code ed-fi/studentGradebookEntries}. */
    GRADEBOOK
}
