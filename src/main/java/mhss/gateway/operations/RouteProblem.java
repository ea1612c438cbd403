package mhss.gateway.operations;

/**
 * Why a route file cannot run.
 *
 * @param line from 1; 0 when none is to blame
 * @param words cause and next step
 */
public record RouteProblem(int line, String words) {}
