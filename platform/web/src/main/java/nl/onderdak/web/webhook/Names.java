// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses of names, from the resolver of the system. */
@ApplicationScoped
public class Names {

    /** Every address of a name. Blocks. */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
