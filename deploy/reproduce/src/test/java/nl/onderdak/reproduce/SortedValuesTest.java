// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortedValuesTest {

    private static final AnnotationElement VERSION = AnnotationElement.ofString("version", "1");
    private static final AnnotationElement TRACKED = AnnotationElement.ofBoolean("tracked", true);

    private static byte[] type(String name, String text, AnnotationElement... values) {
        return ClassFile.of()
                .build(
                        ClassDesc.of("Entity"),
                        type -> type.with(RuntimeVisibleAnnotationsAttribute.of(
                                        Annotation.of(ClassDesc.of("enhance." + name), values)))
                                .withMethodBody(
                                        "text",
                                        MethodTypeDesc.of(ConstantDescs.CD_String),
                                        ClassFile.ACC_STATIC,
                                        code -> code.loadConstant(text).areturn()));
    }

    private static byte[] sorted(byte[] type) {
        return SortedValues.of(type, Set.of("enhance/Info"));
    }

    private static void assertDifference(byte[] one, byte[] other) {
        assertFalse(Arrays.equals(sorted(one), sorted(other)));
    }

    @Test
    void theOrderOfValuesIsNoDifference() {
        var one = type("Info", "a", VERSION, TRACKED);
        var other = type("Info", "a", TRACKED, VERSION);
        assertFalse(Arrays.equals(one, other));
        assertArrayEquals(sorted(one), sorted(other));
    }

    @Test
    void anotherValueIsADifference() {
        assertDifference(
                type("Info", "a", VERSION, TRACKED),
                type("Info", "a", AnnotationElement.ofString("version", "2"), TRACKED));
        assertDifference(type("Info", "a", VERSION, TRACKED), type("Info", "a", VERSION));
    }

    @Test
    void anythingElseIsADifference() {
        assertDifference(type("Info", "a", VERSION, TRACKED), type("Info", "b", TRACKED, VERSION));
    }

    @Test
    void theOrderOfAnotherAnnotationIsADifference() {
        assertDifference(type("Other", "a", VERSION, TRACKED), type("Other", "a", TRACKED, VERSION));
    }
}
