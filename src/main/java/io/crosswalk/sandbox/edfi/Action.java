package io.crosswalk.sandbox.edfi;

/** What a claim on a resource allows. */
enum Action {
    CREATE("Create"), READ("Read"), UPDATE("Update"), DELETE("Delete");

    private final String claim;

    Action(String claim) {
        this.claim = claim;
    }

    String claim() {
        return claim;
    }
}
