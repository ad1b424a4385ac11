package io.crosswalk.sandbox.district;

enum Subject {
    ALGEBRA("Algebra I", "ALG-1"),
    GEOMETRY("Geometry", "GEO-1"),
    BIOLOGY("Biology", "BIO-1"),
    CHEMISTRY("Chemistry", "CHE-1"),
    ENGLISH("English 9", "ENG-9"),
    LITERATURE("American Literature", "LIT-2"),
    HISTORY("World History", "HIS-1"),
    GOVERNMENT("Government", "GOV-1"),
    SPANISH("Spanish II", "SPA-2"),
    ART("Studio Art", "ART-1");

    private final String title;
    private final String code;

    Subject(String title, String code) {
        this.title = title;
        this.code = code;
    }

    static Subject ofCourse(int index) {
        return values()[index / 2 % values().length];
    }

    String title() {
        return title;
    }

    String code() {
        return code;
    }
}
