package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.course.AllowList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The rules: which types, calls, fields and bootstraps a submission may use.
 *
 * <p>A type is allowed if it is the submission's own or listed. A member is looked up as the JVM would do it, and the
 * class that declares it decides: its own members are the submission's business, any other has to be listed.
 *
 * <p>For a virtual call one more thing suffices: that the member overrides a public one that is listed. The compiler
 * names {@code ArrayDeque.size()} where {@code Collection.size()} is listed, and nothing is gained by refusing it, since
 * {@code ((Collection) deque).size()} runs the very same code. This holds neither for static methods, constructors and
 * fields, nor for a listed member that is protected; there only the declaration that is found counts.
 */
final class AllowedUse {
    /** What every stub's bodies do, so that a class may be handed in before all of it is written. */
    private static final AllowList STUB_BODY =
            new AllowList(Map.of("dev.timeslice.model.NotImplemented", Set.of("<init>(Ljava/lang/String;)V")));

    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/LambdaMetafactory.metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                    + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
                    + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
            "java/lang/invoke/LambdaMetafactory.altMetafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                    + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            "java/lang/invoke/StringConcatFactory.makeConcat(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                    + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants(Ljava/lang/invoke/MethodHandles$Lookup;"
                    + "Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)"
                    + "Ljava/lang/invoke/CallSite;",
            "java/lang/runtime/ObjectMethods.bootstrap(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                    + "Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;Ljava/lang/String;"
                    + "[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;");

    /** The one class whose methods have signatures that are no real ones (Java Virtual Machine Specification, 2.9.3). */
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

    private final Hierarchy hierarchy;
    private final AllowList allowList;

    AllowedUse(Hierarchy hierarchy, AllowList allowList) {
        this.hierarchy = hierarchy;
        this.allowList = allowList;
    }

    /** Objects to a type of any sort; to a method's type if any part of it is not allowed. */
    Optional<Objection> type(Type type) {
        return forbiddenIn(type).map(forbidden -> Wording.type(forbidden, Reasons.of(forbidden.getClassName(), "")));
    }

    /**
     * Objects to a call, an access or a construction by instruction or handle.
     *
     * @param opcode the invoke instruction; {@code INVOKESPECIAL} for constructors
     */
    Optional<Objection> method(int opcode, String owner, String name, String descriptor) {
        String use = SourceForm.call(owner, name, descriptor);
        Optional<Type> forbidden =
                forbiddenIn(Type.getObjectType(owner)).or(() -> forbiddenIn(Type.getMethodType(descriptor)));
        if (forbidden.isPresent()) {
            return Optional.of(Wording.use(use, Reasons.of(forbidden.get().getClassName(), name)));
        }
        if (owner.startsWith("[")) {
            // An array's own clone() is public and copies one level; all else that an array has is Object's.
            return name.equals("clone") ? Optional.empty() : method(opcode, "java/lang/Object", name, descriptor);
        }
        return mayCall(opcode, owner, name, descriptor)
                ? Optional.empty()
                : Optional.of(Wording.use(use, Reasons.of(declaringClass(owner, name, descriptor), name)));
    }

    private boolean mayCall(int opcode, String owner, String name, String descriptor) {
        if (name.equals("<init>")) {
            return hierarchy.isOwn(owner) || allows(owner, name, descriptor);
        }
        if (owner.equals(VAR_HANDLE) && opcode == Opcodes.INVOKEVIRTUAL) {
            // Its methods take whatever the compiler finds at the call, whose types have been looked at; they are
            // listed by
            // name, and only one method of this class has each name.
            return allowList.allowsMember(VAR_HANDLE.replace('/', '.'), name, descriptor);
        }
        List<Declaration> declarations = hierarchy.declarations(owner, name + descriptor);
        if (declarations.isEmpty()) {
            return false;
        }
        Declaration found = declarations.get(0);
        if (found.own()) {
            return true;
        }
        if (found.isStatic() != (opcode == Opcodes.INVOKESTATIC)) {
            return false;
        }
        return allows(found.type().name(), name, descriptor)
                || (!found.isStatic() && overridesAllowed(declarations, name, descriptor));
    }

    private boolean overridesAllowed(List<Declaration> declarations, String name, String descriptor) {
        return declarations.stream()
                .skip(1)
                .anyMatch(declaration -> !declaration.own()
                        && declaration.isPublicAndVirtual()
                        && allows(declaration.type().name(), name, descriptor));
    }

    /**
     * Objects to methods of the submission's own types that a class has carried out by unlisted code which it inherits.
     * Without this rule a class could extend a given class, implement an interface of its own that happens to declare
     * an unlisted method of it, and call that method through the interface.
     *
     * @param type a class of the submission
     */
    List<Objection> inherited(String type) {
        List<TypeShape> supertypes = hierarchy.withSupertypes(type);
        List<TypeShape> own = supertypes.stream()
                .filter(shape -> hierarchy.isOwn(shape.name()))
                .toList();
        return supertypes.stream()
                .filter(shape -> !hierarchy.isOwn(shape.name()))
                .flatMap(given -> given.members().keySet().stream())
                .filter(member -> member.indexOf('(') > 0 && member.charAt(0) != '<')
                .distinct()
                .filter(member -> own.stream().anyMatch(shape -> shape.members().containsKey(member)))
                .sorted()
                .map(member -> inherited(type, member))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> inherited(String type, String member) {
        String name = member.substring(0, member.indexOf('('));
        String descriptor = member.substring(name.length());
        return hierarchy.declarations(type, member).stream()
                .filter(declaration -> !declaration.isStatic())
                .takeWhile(declaration -> !declaration.own() || declaration.isAbstract())
                .filter(declaration -> !declaration.own() && !declaration.isAbstract())
                .findFirst()
                .flatMap(given -> method(Opcodes.INVOKEVIRTUAL, given.type().name(), name, descriptor));
    }

    /**
     * Objects to a field's access. Fields that are not the submission's own are never written.
     */
    Optional<Objection> field(boolean write, String owner, String name, String descriptor) {
        String use = SourceForm.field(owner, name);
        Optional<Type> forbidden =
                forbiddenIn(Type.getObjectType(owner)).or(() -> forbiddenIn(Type.getType(descriptor)));
        if (forbidden.isPresent()) {
            return Optional.of(Wording.use(use, Reasons.of(forbidden.get().getClassName(), name)));
        }
        List<Declaration> declarations = hierarchy.declarations(owner, name + descriptor);
        // Fields hide each other, and the JVM looks into interfaces first: where the owner itself does not have it, all
        // that could be meant must be allowed.
        boolean ownersOwn =
                !declarations.isEmpty() && declarations.get(0).type().name().equals(owner);
        boolean allowed = !declarations.isEmpty()
                && declarations.stream()
                        .limit(ownersOwn ? 1 : declarations.size())
                        .allMatch(declaration -> declaration.own()
                                || (!write && allows(declaration.type().name(), name, descriptor)));
        return allowed
                ? Optional.empty()
                : Optional.of(Wording.use(use, Reasons.of(declaringClass(owner, name, descriptor), name)));
    }

    /** Objects to an invokedynamic instruction: to its bootstrap, or to what it hands to it. */
    Optional<Objection> dynamic(String descriptor, Handle bootstrap, Object... arguments) {
        String name = bootstrap.getOwner() + "." + bootstrap.getName() + bootstrap.getDesc();
        if (bootstrap.getTag() != Opcodes.H_INVOKESTATIC || !BOOTSTRAPS.contains(name)) {
            return Optional.of(Wording.feature("dynamic"));
        }
        if (bootstrap.getName().equals("altMetafactory") && isSerializable(arguments)) {
            return Optional.of(Wording.feature("serializable-lambda"));
        }
        return Stream.of(arguments)
                .map(this::bootstrapArgument)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> type(Type.getMethodType(descriptor)));
    }

    private static boolean isSerializable(Object... arguments) {
        // (type of the interface's method, implementation, type at this place, flags, ...)
        return arguments.length < 4 || !(arguments[3] instanceof Integer flags) || (flags & 1) != 0;
    }

    private Optional<Objection> bootstrapArgument(Object argument) {
        if (argument instanceof Handle handle) {
            return handle(handle);
        }
        if (argument instanceof Type type) {
            return type(type);
        }
        return argument instanceof ConstantDynamic ? Optional.of(Wording.feature("dynamic")) : Optional.empty();
    }

    private Optional<Objection> handle(Handle handle) {
        int opcode = switch (handle.getTag()) {
            case Opcodes.H_GETFIELD, Opcodes.H_GETSTATIC -> Opcodes.GETFIELD;
            case Opcodes.H_PUTFIELD, Opcodes.H_PUTSTATIC -> Opcodes.PUTFIELD;
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
        return opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD
                ? field(opcode == Opcodes.PUTFIELD, handle.getOwner(), handle.getName(), handle.getDesc())
                : method(opcode, handle.getOwner(), handle.getName(), handle.getDesc());
    }

    /** Objects to a constant: class literals of allowed types only, no handles, nothing computed. */
    Optional<Objection> constant(Object value) {
        if (value instanceof Type type && type.getSort() != Type.METHOD) {
            return type(type);
        }
        boolean plain = value instanceof String || value instanceof Number;
        return plain ? Optional.empty() : Optional.of(Wording.feature("dynamic"));
    }

    private String declaringClass(String owner, String name, String descriptor) {
        return hierarchy.declarations(owner, name + descriptor).stream()
                .map(declaration -> declaration.type().name())
                .findFirst()
                .orElse(owner)
                .replace('/', '.');
    }

    private Optional<Type> forbiddenIn(Type type) {
        return switch (type.getSort()) {
            case Type.METHOD ->
                Stream.concat(Stream.of(type.getArgumentTypes()), Stream.of(type.getReturnType()))
                        .map(this::forbiddenIn)
                        .flatMap(Optional::stream)
                        .findFirst();
            case Type.ARRAY -> forbiddenIn(type.getElementType());
            case Type.OBJECT -> isAllowed(type) ? Optional.empty() : Optional.of(type);
            default -> Optional.empty();
        };
    }

    private boolean isAllowed(Type type) {
        String binaryName = type.getClassName();
        return hierarchy.isOwn(type.getInternalName())
                || allowList.allowsClass(binaryName)
                || STUB_BODY.allowsClass(binaryName);
    }

    private boolean allows(String internalName, String name, String descriptor) {
        String binaryName = internalName.replace('/', '.');
        return allowList.allowsMember(binaryName, name, descriptor)
                || STUB_BODY.allowsMember(binaryName, name, descriptor);
    }
}
