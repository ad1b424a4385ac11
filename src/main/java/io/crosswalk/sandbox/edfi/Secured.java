package io.crosswalk.sandbox.edfi;

/** What decides, besides the claims, whether a client may write a row. */
enum Secured {
    /** Nothing that the sandbox looks at. */
    BY_CLAIM,
    /** The row's namespace begins with one of the client's prefixes. */
    BY_NAMESPACE,
    /** The row's student goes to a school, which relates the student to the client's organizations. */
    BY_STUDENT
}
