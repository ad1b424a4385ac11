package io.crosswalk.connector;

/**
 * The unit in which coursework is read.
 *
 * @param id the vendor's id
 * @param name shown to staff in reports
 */
public record Course(String id, String name) {}
