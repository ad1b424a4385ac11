package io.crosswalk.sandbox.edfi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which product and release the simulated API behaves like. */
public enum EdFiVersion {
    /** ODS/API 5.3 with Data Standard 3.3b and the LMSX extension 1.0.0. */
    ODS_5_3("5.3", DataStandard.DS_3_3),
    /** ODS/API 6.2 with Data Standard 4.0. */
    ODS_6_2("6.2", DataStandard.DS_4_0),
    /** ODS/API 7.3 with Data Standard 5.2, or an earlier or later one. */
    ODS_7_3("7.3", DataStandard.DS_5_2, DataStandard.DS_4_0, DataStandard.DS_6_1),
    /** The Data Management Service, version 8, with Data Standard 5.2 or 6.1. */
    DMS_8("dms8", DataStandard.DS_5_2, DataStandard.DS_6_1);

    private final String label;
    private final List<DataStandard> standards;

    EdFiVersion(String label, DataStandard... standards) {
        this.label = label;
        this.standards = List.of(standards);
    }

    /**
     * @param label for example {@code 7.3} or {@code dms8}, in any letter case
     * @throws IllegalArgumentException there is no such version; the message lists those that there are
     */
    public static EdFiVersion of(String label) {
        return Arrays.stream(values()).filter(version -> version.label.equalsIgnoreCase(label.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no Ed-Fi API '" + label + "'. Choose one of "
                        + Arrays.stream(values()).map(EdFiVersion::label).collect(Collectors.joining(", ")) + "."));
    }

    /** As options and settings name it. */
    public String label() {
        return label;
    }

    /** The data standards that it can be had with, the usual one first. */
    public List<DataStandard> dataStandards() {
        return standards;
    }
}
