package io.crosswalk.sandbox.moodle;

/** @param parent 0 at the top */
record Category(long id, long parent, String name, String idNumber, boolean visible) {

    String path() {
        return parent == 0 ? "/" + id : "/" + parent + "/" + id;
    }
}
