// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;

/** The opaque text that a sort key is to a client. */
final class Cursor {

    private static final String MARK = "1:";

    private Cursor() {}

    static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadInput when it is not one of ours */
    static String key(String cursor) {
        try {
            String marked = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            if (marked.startsWith(MARK) && marked.indexOf('\0') < 0) {
                return marked.substring(MARK.length());
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            throw unknown();
        }
        throw unknown();
    }

    static BadInput unknown() {
        return new BadInput(Fault.in("cursor", "unknown-cursor", null));
    }
}
