package dev.timeslice.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.timeslice.model.cpu.AddressSpaceIds;
import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.DataCaches;
import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.exchange.Framing;
import dev.timeslice.model.exchange.RecordFile;
import dev.timeslice.model.exchange.RecordLog;
import dev.timeslice.model.exchange.RequestServer;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.model.ipc.SharedRing;
import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LineServer;
import dev.timeslice.model.loop.SlicedWork;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.WorkerPool;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.CallStack;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.task.TaskFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelArchitectureTest {
    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.timeslice.model");

    @Test
    void modelKnowsNoClockNoThreadNoChance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.util.concurrent..", "java.lang.reflect..", "java.nio..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System")
                .because("the same input gives the same trace, byte for byte")
                .check(MODEL);
    }

    @Test
    void partsDoNotKnowTheKernel() {
        noClasses()
                .that()
                .resideInAPackage("dev.timeslice.model.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.timeslice.model")
                .because("a part can be replaced without the machine around it")
                .check(MODEL);
    }

    @Test
    void standInIsTheOnlyPolicyOfTheModel() {
        classes()
                .that()
                .implement(SchedulingPolicy.class)
                .should()
                .haveSimpleName("NewestFirst")
                .because("the policies that exercises ask for are the solutions of those exercises")
                .check(MODEL);
        noClasses()
                .should()
                .implement(ScheduleMetrics.class)
                .because("measuring a schedule is what scheduler/classic asks for")
                .check(MODEL);
    }

    static Stream<Arguments> partsAndTheirStandIns() {
        return Stream.of(
                arguments(ProcessTable.class, "RootChildren", "process/process-table"),
                arguments(FaultHandler.class, "WholeProcess", "process/fault-domains"),
                arguments(ForkStrategy.class, "SharedPages", "process/fork"),
                arguments(TaskFactory.class, "ThreadsOnly", "thread/clone"),
                arguments(Tlb.class, "NoTlb", "thread/context-switch"),
                arguments(KernelLock.class, "PlainLock", "thread/deadlock"),
                arguments(MessagePort.class, "OneCallPort", "ipc/message-port"),
                arguments(PortWaiters.class, "WakeAll", "ipc/message-port"),
                arguments(SharedRing.class, "OneSlotRing", "ipc/shared-memory"));
    }

    @ParameterizedTest
    @MethodSource("partsAndTheirStandIns")
    void partThatAnExerciseAsksForHasOnlyItsStandIn(Class<?> part, String standIn, String exercise) {
        classes()
                .that()
                .implement(part)
                .should()
                .haveSimpleName(standIn)
                .because("the real one is what " + exercise + " asks for")
                .check(MODEL);
    }

    @ParameterizedTest
    @ValueSource(classes = {SwitchCost.class, ContextKeeper.class, AddressSpaceIds.class, DataCaches.class})
    void modelDoesNotHoldWhatContextSwitchAsksFor(Class<?> part) {
        noClasses()
                .should()
                .implement(part)
                .because("it is what thread/context-switch asks for")
                .check(MODEL);
    }

    @ParameterizedTest
    @ValueSource(classes = {EventLoop.class, Timers.class, WorkerPool.class, SlicedWork.class, LineServer.class})
    void modelDoesNotHoldWhatEventLoopAsksFor(Class<?> part) {
        noClasses()
                .should()
                .implement(part)
                .because("it is what thread/event-loop asks for")
                .check(MODEL);
    }

    @Test
    void modelDoesNotHoldTheStoreThatMessagePortAsksFor() {
        noClasses()
                .should()
                .implement(MessageStore.class)
                .because("it is what ipc/message-port asks for")
                .check(MODEL);
    }

    @ParameterizedTest
    @ValueSource(classes = {Framing.class, RecordLog.class, RequestServer.class, RecordFile.class})
    void modelDoesNotHoldWhatSocketsAndFilesAsksFor(Class<?> part) {
        noClasses()
                .should()
                .implement(part)
                .because("it is what ipc/sockets-and-files asks for")
                .check(MODEL);
    }

    @ParameterizedTest
    @ValueSource(classes = {LineService.class, Server.class})
    void modelDoesNotHoldWhatThreeServersAsksFor(Class<?> part) {
        noClasses()
                .should()
                .implement(part)
                .because("it is what ipc/three-servers asks for")
                .check(MODEL);
    }

    @Test
    void modelHasNoMemoryButTheFlatOne() {
        classes()
                .that()
                .implement(AddressSpace.class)
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleName("FlatMemory")
                .because("page tables and the memory of a process are what process/address-space asks for")
                .check(MODEL);
        noClasses()
                .should()
                .implement(CallStack.class)
                .because("calls and returns are what process/address-space asks for")
                .check(MODEL);
    }
}
