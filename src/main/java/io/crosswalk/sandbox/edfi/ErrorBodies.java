package io.crosswalk.sandbox.edfi;

/** How the refusals of one generation look: status, type or message, and body. */
interface ErrorBodies extends RequestErrors, SecurityErrors, RowErrors {
}
