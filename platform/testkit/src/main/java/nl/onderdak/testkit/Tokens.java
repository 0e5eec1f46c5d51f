// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.contracts.access.Role;

/** Bearer tokens of every role, as the issuer would give them; and those that no service may accept. */
public final class Tokens {

    private static final long HOUR = Duration.ofHours(1).toSeconds();

    /** Good ones, each signed once: without the second compiler a signature takes longer than many a request. */
    private static final Map<Wanted, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** @param halfHour the half hour of the request: the token is valid for twice as long */
    private record Wanted(String subject, String client, String organisation, String scopes, long halfHour) {}

    /** The ministry. */
    public static String ministry() {
        return of(Role.RIJK, Role.RIJK.exampleOrganisation());
    }

    /** The reception organisation. */
    public static String coa() {
        return of(Role.COA, Role.COA.exampleOrganisation());
    }

    /** @param code CBS code, {@code GM0141} */
    public static String municipality(String code) {
        return of(Role.MUNICIPALITY, code);
    }

    /** @param code CBS code, {@code PV23} */
    public static String province(String code) {
        return of(Role.PROVINCE, code);
    }

    /** @param id number of the corporation, {@code C001} */
    public static String corporation(String id) {
        return of(Role.CORPORATION, "corporation:" + id);
    }

    /** @param person subject of the token, one official of the province */
    public static String province(String code, String person) {
        return ofSubject(person, Role.PROVINCE.client(), code, Role.PROVINCE.scopes());
    }

    /** The operator of the system. */
    public static String operator() {
        return of(Role.OPERATOR, Role.OPERATOR.exampleOrganisation());
    }

    /** A role for a given organisation. */
    public static String of(Role role, String organisation) {
        return ofClient(role.client(), organisation, role.scopes().toArray(String[]::new));
    }

    /** A valid token with exactly these scopes; without an organisation when that is null. */
    public static String withScopes(String organisation, String... scopes) {
        return ofClient(Role.OPERATOR.client(), organisation, scopes);
    }

    /** A valid token with exactly these scopes, given to a client of choice. */
    public static String ofClient(String client, String organisation, String... scopes) {
        return ofSubject(client, client, organisation, List.of(scopes));
    }

    private static String ofSubject(String subject, String client, String organisation, List<String> scopes) {
        var halfHour = Instant.now().getEpochSecond() / (HOUR / 2);
        return SIGNED.computeIfAbsent(
                new Wanted(subject, client, organisation, String.join(" ", scopes), halfHour), Tokens::sign);
    }

    private static String sign(Wanted wanted) {
        var token = RawToken.good(Role.OPERATOR, wanted.organisation())
                .claim("sub", wanted.subject())
                .claim("azp", wanted.client())
                .claim("client_id", wanted.client())
                .claim("scope", wanted.scopes());
        return (wanted.organisation() == null ? token.without("organisation") : token).sign();
    }

    /** A token that was good an hour ago. */
    public static String expired(Role role) {
        return good(role).moment("iat", -2 * HOUR).moment("exp", -HOUR).sign();
    }

    /** A token with the name of the issuer, signed with another key. */
    public static String forged(Role role) {
        return good(role).sign("SHA256withRSA", IssuerKey.fresh().privateKey());
    }

    /** A token of the right issuer that was meant for another system. */
    public static String forOtherAudience(Role role) {
        return good(role).claim("aud", "another-system").sign();
    }

    /** A token of another issuer. */
    public static String ofOtherIssuer(Role role) {
        return good(role).claim("iss", "https://another.example/issuer").sign();
    }

    /** A token without an organisation. */
    public static String withoutOrganisation(Role role) {
        return good(role).without("organisation").sign();
    }

    private static RawToken good(Role role) {
        return RawToken.good(role, role.exampleOrganisation());
    }
}
