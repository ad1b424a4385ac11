package io.crosswalk.brightspace;

/** What each request needs, in the words of Brightspace's administration pages, so that a refusal can say what to grant. */
enum BrightspacePermission {
    VERSIONS("the versions of the API", "Anybody may read them: check that url is the address of Brightspace.", ""),
    ORGANIZATION("the organization", "Anybody may read it: check that url is the address of Brightspace, or set orgUnit.", "organizations:organization:read"),
    ORG_UNITS("the course offerings of the organization", granting("Org Unit Editor", "view the org units, at the organization itself"), "core:*:*"),
    OFFERING("the course offering", granting("Manage Courses", "see course information"), "orgunits:course:read"),
    SECTIONS("the sections", granting("Manage Sections", "see the sections"), "sections:section:read"),
    GROUPS("the groups", granting("Manage Groups", "see the groups"), "groups:group:read"),
    ENROLLMENTS("the enrollments", granting("Users", "Search for each role (above all that of students) and User Information Privacy: see the Org Defined ID"), "enrollment:orgunit:read"),
    FOLDERS("the assignment folders", granting("Assignments", "see folders, hidden ones too"), "dropbox:folders:read"),
    FOLDER_ACCESS("the special access to an assignment folder", granting("Assignments", "manage special access") + " Or set specialAccess to false.", "dropbox:access:read"),
    FOLDER_SUBMISSIONS("the submissions to an assignment folder", granting("Assignments", "see submissions and evaluations"), "dropbox:folders:read"),
    QUIZZES("the quizzes", granting("Quizzes", "see quizzes, inactive ones too"), "quizzing:quizzes:read"),
    QUIZ_ACCESS("the special access to a quiz", granting("Quizzes", "manage special access") + " Or set specialAccess to false.", "quizzing:access:read"),
    ATTEMPTS("the attempts at a quiz", granting("Quizzes", "grade quizzes (attempts of a whole class are listed for course staff only)"), "quizzing:attempts:read"),
    FORUMS("the discussion forums", granting("Discussions", "see forums, hidden ones too"), "discussions:forums:readonly"),
    TOPICS("the discussion topics", granting("Discussions", "see topics, hidden ones too"), "discussions:topics:readonly"),
    POSTS("the posts in a discussion topic", granting("Discussions", "read posts"), "discussions:posts:readonly"),
    GRADE_OBJECTS("the grade items", granting("Grades", "see grade items, hidden ones too"), "grades:gradeobjects:read"),
    GRADE_VALUES("the grades", granting("Grades", "see the grades of users"), "grades:gradevalues:read"),
    EXEMPTIONS("the exemptions from a grade item", granting("Grades", "exempt users from grade items") + " Or set exemptions to false.", "grades:gradevalues:read"),
    DATA_SETS("the data sets of the Data Hub", granting("Data Hub", "Can Access Brightspace Data Sets, at the organization itself"), "datasets:bds:read");

    private final String subject;
    private final String grant;
    private final String scope;

    BrightspacePermission(String subject, String grant, String scope) {
        this.subject = subject;
        this.grant = grant;
        this.scope = scope;
    }

    /** What is read. */
    String subject() {
        return subject;
    }

    /** What to grant, and where; full sentences. */
    String remedy() {
        return scope.isEmpty() ? grant : grant + " An OAuth 2.0 app also needs the scope " + scope + ".";
    }

    private static String granting(String tool, String permission) {
        return "Grant the role of the service user in Admin Tools > Roles and Permissions, at the tool " + tool + ": " + permission + ".";
    }
}
