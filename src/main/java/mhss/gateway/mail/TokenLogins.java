package mhss.gateway.mail;

import java.util.List;
import java.util.Map;

/**
 * The logins by token of {@code gateway.oauth}.
 *
 * @param problems by name of the login: what cannot work, as far as it shows without asking anybody
 */
public record TokenLogins(Map<String, List<String>> problems) {}
