@echo off
rem Starts Timeslice from its hand-out. Needs a JDK 17 or newer, and nothing else.
setlocal
set "home=%~dp0"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
rem Feedback is written in UTF-8; the console gets its own code page back afterwards.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul 2>&1
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dtimeslice.home=%home%." -cp "%home%lib\timeslice-student.jar" dev.timeslice.grader.cli.Main %*
set "code=%errorlevel%"
if defined page chcp %page% >nul 2>&1
exit /b %code%
