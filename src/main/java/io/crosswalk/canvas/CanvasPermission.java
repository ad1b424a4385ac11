package io.crosswalk.canvas;

/** What each request needs, in the words of Canvas' administration pages, so that a refusal can say what to grant. */
enum CanvasPermission {
    TOKEN("the user of the token", "Make the token as a user that can sign in.", "users/:id"),
    ACCOUNT("the account", "Give the token's user a role in this account under Admin > Settings > Admins.", "accounts/:id"),
    TERMS("the terms", granting("'Account-level settings - manage' in the root account"), "accounts/:account_id/terms"),
    COURSES("the courses", granting("'Courses - view list'"), "accounts/:account_id/courses"),
    SECTIONS("the sections", granting("'Courses - view list'"), "courses/:course_id/sections"),
    ENROLLMENTS("the enrollments", granting("'Users - view list'"), "courses/:course_id/enrollments"),
    ASSIGNMENTS("the assignments", granting("'Course Content - view'"), "courses/:course_id/assignments"),
    SUBMISSIONS("the submissions", granting("'Grades - view all grades'"), "courses/:course_id/students/submissions");

    private final String subject;
    private final String grant;
    private final String path;

    CanvasPermission(String subject, String grant, String path) {
        this.subject = subject;
        this.grant = grant;
        this.path = path;
    }

    /** What is read. */
    String subject() {
        return subject;
    }

    /** What to grant, and where; full sentences. */
    String remedy() {
        return grant + " Where the token comes from a developer key with scopes, the key also needs the scope url:GET|/api/v1/" + path
                + ", with 'Allow Include Parameters' on.";
    }

    private static String granting(String permission) {
        return "Grant the role of the token's user the permission " + permission + " under Admin > Permissions > Account Roles.";
    }
}
