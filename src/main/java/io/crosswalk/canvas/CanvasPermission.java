package io.crosswalk.canvas;

/** What each request needs, in the words of Canvas' administration pages, so that a refusal can say what to grant. */
enum CanvasPermission {
    TOKEN("the user of the token", "a user that is not suspended", "users/:id"),
    ACCOUNT("the account", "a role in this account (Admin > Settings > Admins)", "accounts/:id"),
    TERMS("the terms", "'Account-level settings - manage' in the root account", "accounts/:account_id/terms"),
    COURSES("the courses", "'Courses - view list'", "accounts/:account_id/courses"),
    SECTIONS("the sections", "'Courses - view list', and 'SIS Data - read' for the SIS ids", "courses/:course_id/sections"),
    ENROLLMENTS("the enrollments", "'Users - view list', and 'SIS Data - read' for the SIS ids", "courses/:course_id/enrollments"),
    ASSIGNMENTS("the assignments", "'Course Content - view'", "courses/:course_id/assignments"),
    SUBMISSIONS("the submissions", "'Grades - view all grades'", "courses/:course_id/students/submissions");

    private final String subject;
    private final String permission;
    private final String path;

    CanvasPermission(String subject, String permission, String path) {
        this.subject = subject;
        this.permission = permission;
        this.path = path;
    }

    /** What is read. */
    String subject() {
        return subject;
    }

    /** What to grant where; a full sentence. */
    String remedy() {
        return "Grant the role of the token's user the account permission " + permission
                + " under Admin > Permissions > Account Roles. Where the token comes from a developer key with scopes, the key also needs the scope "
                + scope() + ", and 'Allow Include Parameters' must be on.";
    }

    String scope() {
        return "url:GET|/api/v1/" + path;
    }
}
