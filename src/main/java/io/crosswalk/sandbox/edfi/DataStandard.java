package io.crosswalk.sandbox.edfi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which edition of the Ed-Fi data model the resources have the shape of. */
public enum DataStandard {
    DS_3_3("3.3", "3.3.1-b", "ed-fi-3.3.yaml"),
    DS_4_0("4.0", "4.0.0", "ed-fi-3.3.yaml", "ed-fi-4.0.yaml"),
    DS_5_2("5.2", "5.2.0", "ed-fi-3.3.yaml", "ed-fi-4.0.yaml", "ed-fi-5.2.yaml"),
    DS_6_1("6.1", "6.1.0", "ed-fi-3.3.yaml", "ed-fi-4.0.yaml", "ed-fi-5.2.yaml", "ed-fi-6.1.yaml");

    private final String label;
    private final String version;
    private final List<String> tables;

    DataStandard(String label, String version, String... tables) {
        this.label = label;
        this.version = version;
        this.tables = List.of(tables);
    }

    /**
     * @param label for example {@code 5.2}
     * @throws IllegalArgumentException there is no such standard; the message lists those that there are
     */
    public static DataStandard of(String label) {
        return Arrays.stream(values()).filter(standard -> standard.label.equals(label.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no Data Standard '" + label + "'. Choose one of "
                        + Arrays.stream(values()).map(DataStandard::label).collect(Collectors.joining(", ")) + "."));
    }

    /** As options name it. */
    public String label() {
        return label;
    }

    /** As the discovery document states it. */
    String version() {
        return version;
    }

    /** The tables of resources that make it up, each laid over those before it. */
    List<String> tables() {
        return tables;
    }

    /** Whether coursework has resources of its own in the core model. */
    boolean hasGradebookOfCoursework() {
        return this != DS_3_3;
    }
}
