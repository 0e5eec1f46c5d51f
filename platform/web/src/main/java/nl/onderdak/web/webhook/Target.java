// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where deliveries go.
 *
 * @param host name, or literal address without brackets
 * @param port of the host
 * @param tls whether the connection is encrypted
 * @param path with its query
 */
record Target(String host, int port, boolean tls, String path) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /** A last label of digits makes a name an address, in forms that systems read differently. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");

    /** The target of an address, or empty when it is none that could be called. */
    static Optional<Target> of(String url) {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean tls = scheme.equals("https");
            int port = uri.getPort() == -1 ? tls ? HTTPS : HTTP : uri.getPort();
            if (!tls && !scheme.equals("http")
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || port < 1
                    || port > LAST_PORT
                    || !isHost(host)) {
                return Optional.empty();
            }
            var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(new Target(
                    host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                    port,
                    tls,
                    uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** The address that the host is, unless it is a name. */
    Optional<InetAddress> literal() {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches()
                ? Optional.of(InetAddress.ofLiteral(host))
                : Optional.empty();
    }

    /** The host as a header has it. */
    String authority() {
        var name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (tls ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.indexOf('%') < 0;
        }
        return ENDS_IN_NUMBER.matcher(host).matches()
                ? IPV4.matcher(host).matches()
                : NAME.matcher(host).matches();
    }
}
