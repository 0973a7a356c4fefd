@echo off
rem Starts EcoZone from any folder. Java 17 or later is taken from JAVA_HOME, else from PATH.
rem ECOZONE_OPTS is handed to the JVM (for example -Xmx2g).
setlocal DisableDelayedExpansion
chcp 65001 >nul 2>&1
for %%I in ("%~dp0..") do set "ECOZONE_APP=%%~fI"

if not exist "%ECOZONE_APP%\lib\ecozone.jar" (
  echo ecozone: installation is incomplete, missing: "%ECOZONE_APP%\lib\ecozone.jar" 1>&2
  exit /b 4
)

set "ECOZONE_JAVA=java.exe"
if not defined JAVA_HOME goto find_on_path
set "ECOZONE_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%ECOZONE_JAVA%" goto check_version
echo ecozone: JAVA_HOME has no bin\java.exe: "%JAVA_HOME%" 1>&2
exit /b 4

:find_on_path
where /q java.exe
if not errorlevel 1 goto check_version
echo ecozone: no Java found: install Java 17 or later, or set JAVA_HOME 1>&2
exit /b 4

:check_version
set "ECOZONE_JAVA_VERSION="
for /f "tokens=2 delims==" %%V in ('call "%ECOZONE_JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do (
  set "ECOZONE_JAVA_VERSION=%%V"
)
set /a ECOZONE_JAVA_NUMBER=%ECOZONE_JAVA_VERSION: =% 2>nul
if not defined ECOZONE_JAVA_NUMBER set ECOZONE_JAVA_NUMBER=0
if %ECOZONE_JAVA_NUMBER% GEQ 17 goto start
echo ecozone: Java 17 or later is needed, found %ECOZONE_JAVA_VERSION%: "%ECOZONE_JAVA%" 1>&2
exit /b 4

:start
set "ECOZONE_NATIVE="
if %ECOZONE_JAVA_NUMBER% GEQ 22 set "ECOZONE_NATIVE=--enable-native-access=ALL-UNNAMED"
rem The serial collector holds a county in a third of the memory; another one may be named.
set "ECOZONE_GC=-XX:+UseSerialGC"
if defined ECOZONE_OPTS echo "%ECOZONE_OPTS%" | findstr /r /c:"-XX:+Use[A-Za-z]*GC" >nul && set "ECOZONE_GC="
rem The optimising compiler inlines less than it would by itself: a run of seconds spends a quarter of its time on compiling otherwise.
set "ECOZONE_INLINE=-XX:FreqInlineSize=100 -XX:MaxInlineLevel=7 -XX:InlineSmallCode=1000"
rem The window, which has no arguments or files to open, waits longer before it lets the compiler optimise.
set "ECOZONE_WINDOW="
if "%~1"=="" set "ECOZONE_WINDOW=1"
if not "%~1"=="" if exist "%~1" set "ECOZONE_WINDOW=1"
if defined ECOZONE_WINDOW if defined ECOZONE_GC set "ECOZONE_GC=-XX:+UseG1GC -XX:MaxHeapFreeRatio=40 -XX:G1PeriodicGCInterval=30000 -XX:MaxRAMPercentage=50"
if defined ECOZONE_WINDOW set "ECOZONE_INLINE=%ECOZONE_INLINE% -XX:Tier4InvocationThreshold=40000 -XX:Tier4MinInvocationThreshold=5000 -XX:Tier4CompileThreshold=120000"
rem Loaded classes as the build left them. Before Java 19 they fit one place of the folder only.
set "ECOZONE_CDS=-Xshare:auto"
set "ECOZONE_BUILT="
if exist "%ECOZONE_APP%\lib\ecozone.jsa.home" set /p ECOZONE_BUILT=<"%ECOZONE_APP%\lib\ecozone.jsa.home"
if %ECOZONE_JAVA_NUMBER% GEQ 19 set "ECOZONE_BUILT=%ECOZONE_APP%"
if /i "%ECOZONE_BUILT%"=="%ECOZONE_APP%" if exist "%ECOZONE_APP%\lib\ecozone.jsa" set "ECOZONE_CDS=-Xlog:cds*=off "-XX:SharedArchiveFile=%ECOZONE_APP%\lib\ecozone.jsa""
"%ECOZONE_JAVA%" %ECOZONE_CDS% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %ECOZONE_GC% %ECOZONE_INLINE% %ECOZONE_NATIVE% %ECOZONE_OPTS% "-Decozone.home=%ECOZONE_APP%" -jar "%ECOZONE_APP%\lib\ecozone.jar" %*
exit /b %ERRORLEVEL%
