// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A step as Quarkus records it: parts that take values from the context and put others there. */
final class Step {

    private static final ClassDesc CONTEXT = ClassDesc.of("io.quarkus.runtime.StartupContext");
    private static final ClassDesc KEPT = ConstantDescs.CD_Object.arrayType();
    private static final MethodTypeDesc PART = MethodTypeDesc.of(ConstantDescs.CD_void, CONTEXT, KEPT);
    private static final MethodTypeDesc PUT =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_Object);
    private static final MethodTypeDesc GET = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_String);

    private final String name;
    private final List<List<Consumer<CodeBuilder>>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    private int variables = 2;
    private int keeps;

    Step(String name) {
        this.name = name;
    }

    /** Leaves a text for other steps. */
    Step put(String key, String text) {
        return code(code -> code.aload(1).ldc(key).ldc(text).invokevirtual(CONTEXT, "putValue", PUT));
    }

    /** Takes the value of another step, with its purpose. */
    Step use(String key, String purpose) {
        int variable = ++variables;
        return code(code -> code.aload(1)
                .ldc(key)
                .invokevirtual(CONTEXT, "getValue", GET)
                .astore(variable)
                .aload(1)
                .ldc(purpose)
                .aload(variable)
                .invokevirtual(CONTEXT, "putValue", PUT));
    }

    /** Takes a text into a variable. */
    Step take(int variable, String text) {
        return code(code -> code.ldc(text).astore(variable));
    }

    /** Leaves the value of a variable for other steps. */
    Step putVariable(String key, int variable) {
        return code(code -> code.aload(1).ldc(key).aload(variable).invokevirtual(CONTEXT, "putValue", PUT));
    }

    /** Keeps a variable for a later part. */
    Step keep(int place, int variable) {
        keeps++;
        return code(code -> code.aload(2).loadConstant(place).aload(variable).aastore());
    }

    /** Leaves the value of an earlier part for other steps. */
    Step putKept(String key, int place) {
        return code(code -> code.aload(1)
                .ldc(key)
                .aload(2)
                .loadConstant(place)
                .aaload()
                .checkcast(ConstantDescs.CD_String)
                .invokevirtual(CONTEXT, "putValue", PUT));
    }

    Step nextPart() {
        parts.add(new ArrayList<>());
        return this;
    }

    Step code(Consumer<CodeBuilder> statement) {
        parts.getLast().add(statement);
        return this;
    }

    byte[] bytes() {
        return ClassFile.of().build(ClassDesc.ofInternalName(name), type -> {
            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER);
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                type.withMethodBody("deploy_" + i, PART, ClassFile.ACC_PUBLIC, code -> {
                    part.forEach(statement -> statement.accept(code));
                    code.return_();
                });
            }
            type.withMethodBody(
                    "$quarkus$createArray",
                    MethodTypeDesc.of(KEPT),
                    ClassFile.ACC_PUBLIC,
                    code -> code.loadConstant(keeps)
                            .anewarray(ConstantDescs.CD_Object)
                            .areturn());
        });
    }
}
