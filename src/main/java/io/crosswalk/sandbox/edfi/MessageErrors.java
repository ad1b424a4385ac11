package io.crosswalk.sandbox.edfi;

/** ODS/API 5 and 6: {@code {"message"}}, with {@code modelState} where the body does not fit the model. */
record MessageErrors() implements ErrorBodies, RequestMessages, SecurityMessages, RowMessages {
}
