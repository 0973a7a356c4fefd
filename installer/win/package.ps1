# Packs target\ecozone for Windows: target\installer\EcoZone-VERSION.msi. Not run here (no such system at hand); the options
# are those of the Linux package, which is run. The runtime of the JDK that JAVA_HOME names is inside. Needs the WiX Toolset
# (3.14 or, for JDK 24 and later, also 4 and 5) on PATH. Run it in PowerShell: installer\win\package.ps1
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

function Fail($text) { Write-Error "package: $text"; exit 1 }

$jdk = $env:JAVA_HOME
if (-not $jdk) { Fail 'set JAVA_HOME to the JDK whose runtime is to be shipped' }
foreach ($tool in 'java', 'jlink', 'jpackage') {
  if (-not (Test-Path "$jdk\bin\$tool.exe")) { Fail "JAVA_HOME has no bin\$tool.exe: $jdk" }
}
$release = Get-Content "$jdk\release"
if (($release -join "`n") -notmatch 'JAVA_VERSION="(\d+)') { Fail "no version in $jdk\release" }
$number = [int]$Matches[1]
if ($number -lt 17) { Fail "JDK 17 or later is needed, found $number" }
if (-not (Test-Path 'target\ecozone\lib\ecozone.jar')) { Fail 'target\ecozone is missing: run mvn package first' }
if (-not (Get-Command candle.exe, wix.exe -ErrorAction SilentlyContinue)) { Fail 'the WiX Toolset is not on PATH' }

function Run($program, [string[]]$arguments) {
  & $program @arguments
  if ($LASTEXITCODE -ne 0) { Fail "$program ended with $LASTEXITCODE" }
}

# the application's folder: jars, data, styles, licences, and the EPSG database unpacked
$work = 'target\installer'
if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force "$work\input\lib" | Out-Null
Copy-Item 'target\ecozone\lib\*.jar' "$work\input\lib"
foreach ($part in 'data', 'styles', 'LICENSE', 'NOTICE', 'THIRD-PARTY.md') {
  if (Test-Path "target\ecozone\$part") { Copy-Item -Recurse "target\ecozone\$part" "$work\input" }
}
Run "$jdk\bin\java.exe" @('-cp', 'target\ecozone\lib\ecozone.jar', 'installer\common\UnpackEpsg.java', "$work\input\epsg")
$version = [regex]::Match((Get-Content 'pom.xml' -Raw), '<version>(\d+\.\d+\.\d+)').Groups[1].Value

Run "$jdk\bin\jlink.exe" @('@installer\common\runtime.options', '--output', "$work\runtime")

$late = @()
if ($number -ge 22) { $late += '--java-options', '--enable-native-access=ALL-UNNAMED' }
if ($number -ge 24) { $late += '--java-options', '--sun-misc-unsafe-memory-access=allow' }
# the window is started without a console; the command line has a launcher with one
Run "$jdk\bin\jpackage.exe" (@('@installer\common\jpackage.options', '--type', 'app-image', '--app-version', $version,
    '--runtime-image', "$work\runtime", '--dest', "$work\image", '--icon', 'installer\common\icon\ecozone.ico',
    '--add-launcher', 'ecozone-cli=installer\win\ecozone-cli.properties') + $late)

# the archive of loaded classes, from Java 19 on; before, the start is slower
$app = (Resolve-Path "$work\image\EcoZone\app").Path
$config = "$app\EcoZone.cfg"
if ($number -ge 19 -and (Test-Path 'target\class-archive\all.classes')) {
  $time = [datetime]'2026-01-01'
  Get-ChildItem -Recurse "$work\image" | ForEach-Object { $_.LastWriteTime = $time }
  $jars = (Get-Content $config | Where-Object { $_ -like 'app.classpath=*' } |
      ForEach-Object { $_.Substring(14).Replace('$APPDIR', $app) }) -join ';'
  Run "$work\image\EcoZone\runtime\bin\java.exe" @('-Xshare:dump', '-XX:SharedClassListFile=target\class-archive\all.classes',
    "-XX:SharedArchiveFile=$app\lib\ecozone.jsa", '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', '-cp', $jars)
} else {
  Get-ChildItem "$app\*.cfg" | ForEach-Object {
    (Get-Content $_) | Where-Object { $_ -notlike '*SharedArchiveFile*' } | Set-Content $_
  }
}

Run "$jdk\bin\jpackage.exe" @('--type', 'msi', '--app-image', "$work\image\EcoZone", '--name', 'EcoZone',
  '--app-version', $version, '--vendor', 'EcoZone', '--dest', $work, '--license-file', 'LICENSE',
  '--win-dir-chooser', '--win-menu', '--win-menu-group', 'EcoZone', '--win-shortcut', '--win-per-user-install',
  '--win-upgrade-uuid', '6f0a8f5e-3c0e-4b1c-9b51-6f1d6c0b7a42',
  '--file-associations', 'installer\common\project-file.association',
  '--file-associations', 'installer\common\geopackage.association')
Get-ChildItem "$work\*.msi" | ForEach-Object { '{0} {1:N0} MB' -f $_.Name, ($_.Length / 1MB) }
