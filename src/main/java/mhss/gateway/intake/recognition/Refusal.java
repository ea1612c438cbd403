package mhss.gateway.intake.recognition;

/**
 * Why a message is not acted on.
 *
 * @param cause a code
 * @param advice cause and next step, free of content
 */
public record Refusal(String cause, String advice) {}
