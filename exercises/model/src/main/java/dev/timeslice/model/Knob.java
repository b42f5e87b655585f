package dev.timeslice.model;

/**
 * A choice that textbooks make differently, as a user sees it.
 *
 * @param name how it is set, in lower case with underscores
 * @param unit of its values: ticks, cores, ...; empty where the values are words
 * @param values which ones are allowed
 * @param standard the value that it has unless it is set
 * @param meaning one sentence
 */
public record Knob(String name, String unit, String values, String standard, String meaning) {}
