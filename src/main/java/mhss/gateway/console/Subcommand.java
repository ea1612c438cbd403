package mhss.gateway.console;

import java.util.concurrent.Callable;

/**
 * A command that another package brings, found by {@link java.util.ServiceLoader}: a picocli
 * command class with a public constructor without arguments. Nothing here may import the sandbox.
 */
public interface Subcommand extends Callable<Integer> {}
