// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The path of the request as a valid URI reference (RFC 3986), even when the client sent an invalid one. */
final class Instance {

    private static final Pattern UNREADABLE = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/%-]");
    private static final HexFormat PERCENT = HexFormat.of().withUpperCase().withPrefix("%");

    private Instance() {}

    /** Of a path as it was sent; null when the server could make nothing of it. */
    static String of(String path) {
        return path == null
                ? "/"
                : UNREADABLE
                        .matcher(path)
                        .replaceAll(found -> PERCENT.formatHex(found.group().getBytes(StandardCharsets.UTF_8)));
    }
}
