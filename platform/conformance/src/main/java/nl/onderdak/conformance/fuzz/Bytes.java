// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Bodies that are spoilt as bytes, made of one that is sound. */
final class Bytes {

    private static final int JUST_OVER = 262_145;

    private static final Set<String> FEW = Set.of(
            "nothing", "half of it", "null", "a property twice", "33 lists in each other", "bytes that are no UTF-8");

    private final String sound;

    Bytes(String sound) {
        this.sound = sound;
    }

    /** Some of the malformed bodies, among the requests to a service; {@link RawHttp} sends all of them. */
    Map<String, byte[]> few() {
        var few = wrong();
        few.keySet().retainAll(FEW);
        return few;
    }

    /** Bodies that are not JSON, or too large. */
    Map<String, byte[]> wrong() {
        var all = new LinkedHashMap<String, byte[]>();
        text(all, "nothing", "");
        text(all, "blanks", " \r\n\t ");
        text(all, "half of it", sound.substring(0, sound.length() / 2));
        text(all, "twice the same", sound + sound);
        text(all, "a comma at the end", sound.replaceFirst("}$", ",}"));
        text(all, "a comment", "/* x */" + sound);
        text(all, "single quotes", sound.replace('"', '\''));
        text(all, "a bare word", "nonsense");
        text(all, "null", "null");
        text(all, "a NUL behind", sound + "\0");
        text(all, "a property twice", sound.replaceFirst("\\{", "{\"x\": 1, \"x\": 2, "));
        text(all, "a raw line break in a text", "{\"x\": \"a\nb\"}");
        text(all, "half a pair as a name", "{\"\\ud800\": 1}");
        text(all, "an unknown escape", "{\"x\": \"\\q\"}");
        for (int depth : new int[] {10, 33, 1_000, 100_000}) {
            text(all, depth + " lists in each other", "[".repeat(depth) + "]".repeat(depth));
            text(all, depth + " objects in each other", nested(Math.min(depth, 40_000)));
            text(all, depth + " lists that do not end", "[".repeat(depth));
        }
        all.put("bytes that are no UTF-8", spliced(0xff, 0xfe, 0xfd));
        all.put("an overlong slash", spliced(0xc0, 0xaf));
        all.put("a surrogate in UTF-8", spliced(0xed, 0xa0, 0x80));
        all.put("a cut character", spliced(0xe2, 0x82));
        all.put("XML", "<a/>".getBytes(StandardCharsets.UTF_8));
        return all;
    }

    /** Bodies that a reader may accept or refuse. */
    Map<String, byte[]> odd() {
        var all = new LinkedHashMap<String, byte[]>();
        text(all, "a byte order mark", "\ufeff" + sound);
        text(all, "blanks around", " \n" + sound + "\r\n");
        all.put("UTF-16", sound.getBytes(StandardCharsets.UTF_16));
        all.put("UTF-16 without mark", sound.getBytes(StandardCharsets.UTF_16LE));
        text(all, "a lone surrogate", sound.replaceFirst(": ?\"[^\"]*\"", ":\"\\\\ud800\""));
        text(all, "an escaped NUL", sound.replaceFirst(": ?\"[^\"]*\"", ":\"a\\\\u0000b\""));
        text(all, "blanks up to the limit", sound + " ".repeat(JUST_OVER - 1 - sound.length()));
        return all;
    }

    /** Bodies that are too large. */
    Map<String, byte[]> large() {
        var all = new LinkedHashMap<String, byte[]>();
        text(all, "a byte too many", sound + " ".repeat(JUST_OVER - sound.length()));
        text(all, "a million bytes", "{\"x\": \"" + "y".repeat(1_000_000) + "\"}");
        return all;
    }

    private static void text(Map<String, byte[]> all, String how, String text) {
        all.put(how, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(int depth) {
        return "{\"x\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static byte[] spliced(int... bytes) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("{\"x\": \"".getBytes(StandardCharsets.US_ASCII));
        for (var next : bytes) {
            all.write(next);
        }
        all.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }
}
