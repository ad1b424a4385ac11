package io.crosswalk.sandbox.edfi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the API has the LMSX extension, and in which of the forms that are in use. */
public enum LmsxForm {
    /** The extension is not there. */
    NONE("none"),
    /** As published: an assignment refers to its section. */
    SECTION_REFERENCE("reference", "lmsx-1.0.yaml"),
    /** An assignment names its section's identifier at the top, and may refer to the section besides. */
    SECTION_IDENTIFIER("identifier", "lmsx-1.0.yaml", "lmsx-section-identifier.yaml");

    private final String label;
    private final List<String> tables;

    LmsxForm(String label, String... tables) {
        this.label = label;
        this.tables = List.of(tables);
    }

    /**
     * @param label for example {@code reference}
     * @throws IllegalArgumentException there is no such form; the message lists those that there are
     */
    public static LmsxForm of(String label) {
        return Arrays.stream(values()).filter(form -> form.label.equalsIgnoreCase(label.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no form '" + label + "' of LMSX. Choose one of "
                        + Arrays.stream(values()).map(LmsxForm::label).collect(Collectors.joining(", ")) + "."));
    }

    /** The form that comes with a version: it was published for ODS/API 5 only, districts build it anew for later ones. */
    static LmsxForm usual(EdFiVersion version) {
        return switch (version) {
            case ODS_5_3 -> SECTION_REFERENCE;
            case ODS_6_2, ODS_7_3, DMS_8 -> NONE;
        };
    }

    /** As options name it. */
    public String label() {
        return label;
    }

    /** The tables of resources that it adds. */
    List<String> tables() {
        return tables;
    }
}
