@echo off
rem Starts Timeslice from its repository; builds it first if it was not built yet. Needs a JDK 17 or newer.
setlocal
set "home=%~dp0"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
if not exist "%home%grader\cli\target\lib" (
  echo timeslice: building, the first time this takes some minutes ... 1>&2
  call "%home%mvnw.cmd" -q -B --no-transfer-progress -f "%home%pom.xml" -DskipTests -Dspotless.check.skip=true package 1>&2 || exit /b 1
)
set "jar="
for %%f in ("%home%grader\cli\target\timeslice-cli-*.jar") do set "jar=%%f"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dtimeslice.home=%home%." -cp "%jar%;%home%grader\cli\target\lib\*" dev.timeslice.grader.cli.Main %*
exit /b %errorlevel%
