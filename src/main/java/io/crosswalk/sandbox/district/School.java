package io.crosswalk.sandbox.district;

/**
 * @param schoolId the school's number in Ed-Fi, also the SIS id of its Canvas account
 * @param accountId the school's account in Canvas, below the district's root account
 */
public record School(int schoolId, long accountId, String name) {}
