package io.crosswalk.sandbox.edfi;

/** Which product and release the simulated API behaves like. */
public enum EdFiVersion {
    /** ODS/API 5.3 with Data Standard 3.3b and the LMSX extension 1.0.0. */
    ODS_5_3
}
