// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TextsApartTest {

    private static byte[] generated(Consumer<CodeBuilder> code) {
        return ClassFile.of()
                .build(
                        ClassDesc.of("Bean"),
                        type -> type.withMethodBody(
                                "text",
                                MethodTypeDesc.of(CD_String, CD_boolean),
                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                code::accept));
    }

    private static byte[] choice(String one, String other) {
        return generated(code -> {
            var otherwise = code.newLabel();
            code.iload(0).ifeq(otherwise).loadConstant(one).areturn();
            code.labelBinding(otherwise).loadConstant(other).areturn();
        });
    }

    @Test
    void textsInAnotherOrderAreTheSame() {
        var one = TextsApart.of(choice("a", "b"));
        assertEquals(one, TextsApart.of(choice("b", "a")));
        assertEquals(List.of("a", "b"), one.texts());
    }

    @Test
    void anotherTextIsADifference() {
        assertNotEquals(TextsApart.of(choice("a", "b")), TextsApart.of(choice("a", "c")));
        assertNotEquals(TextsApart.of(choice("a", "b")), TextsApart.of(choice("a", "a")));
    }

    @Test
    void anotherInstructionIsADifference() {
        var inverse = generated(code -> {
            var otherwise = code.newLabel();
            code.iload(0).ifne(otherwise).loadConstant("a").areturn();
            code.labelBinding(otherwise).loadConstant("b").areturn();
        });
        assertNotEquals(TextsApart.of(choice("a", "b")), TextsApart.of(inverse));
    }

    @Test
    void aBranchToAnotherPlaceIsADifference() {
        assertNotEquals(TextsApart.of(branch(true)), TextsApart.of(branch(false)));
    }

    private static byte[] branch(boolean first) {
        return generated(code -> {
            var one = code.newLabel();
            var other = code.newLabel();
            code.iload(0).ifeq(first ? one : other).loadConstant("a").areturn();
            code.labelBinding(one).loadConstant("b").areturn();
            code.labelBinding(other).loadConstant("c").areturn();
        });
    }

    @Test
    void anotherDynamicCallIsADifference() {
        assertEquals(TextsApart.of(concatenation("a\1")), TextsApart.of(concatenation("a\1")));
        assertNotEquals(TextsApart.of(concatenation("a\1")), TextsApart.of(concatenation("b\1")));
    }

    private static byte[] concatenation(String recipe) {
        return generated(code -> code.iload(0)
                .invokedynamic(DynamicCallSiteDesc.of(
                        ConstantDescs.ofCallsiteBootstrap(
                                ClassDesc.of("java.lang.invoke.StringConcatFactory"),
                                "makeConcatWithConstants",
                                ConstantDescs.CD_CallSite,
                                CD_String,
                                ConstantDescs.CD_Object.arrayType()),
                        "concatenate",
                        MethodTypeDesc.of(CD_String, CD_boolean),
                        recipe))
                .areturn());
    }

    @Test
    void anUnknownConstructIsRefused() {
        var switching = generated(code -> {
            var only = code.newLabel();
            code.iload(0).lookupswitch(only, List.of());
            code.labelBinding(only).loadConstant("a").areturn();
        });
        assertThrows(IllegalArgumentException.class, () -> TextsApart.of(switching));
    }
}
